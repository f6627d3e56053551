package potok.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import potok.identity.tokens.TokenSessions;

/** Signing in of programs (row C7). */
@RestController
@RequestMapping("/api/auth")
class AuthRest {
    private final PasswordSignIn passwords;
    private final SecondFactorStep secondFactor;
    private final SignInGuard guard;
    private final TokenSessions sessions;
    private final Refusals refusals;

    AuthRest(
            PasswordSignIn passwords,
            SecondFactorStep secondFactor,
            SignInGuard guard,
            TokenSessions sessions,
            Refusals refusals) {
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.guard = guard;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    record Login(
            @NotBlank @Size(max = 100) String login,
            @NotBlank @Size(max = 200) String password,
            @Size(max = 40) @Nullable String code) {}

    record Refresh(@NotBlank @Size(max = 200) String refreshToken) {}

    /** @param expiresIn seconds until the access token ends */
    record Session(String accessToken, User user, String refreshToken, long expiresIn) {
        record User(UserId id, String login, String role, String name) {}

        static Session of(TokenSessions.Session session) {
            var user = session.user();
            return new Session(
                    session.accessToken(),
                    new User(user.id(), user.login(), user.mainRole().name().toLowerCase(Locale.ROOT), user.name()),
                    session.refreshToken(),
                    session.expiresIn().toSeconds());
        }
    }

    @PostMapping("/login")
    Session login(@Valid @RequestBody Login login, HttpServletRequest request) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(login.login(), login.password());
        given.setDetails(new SignInDetails(request));
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        var user = secondFactor.complete(passwords.authenticate(given), login.code(), request.getRemoteAddr(), agent);
        guard.succeeded(user, request.getRemoteAddr(), agent, "rest");
        return Session.of(sessions.begin(user, request.getRemoteAddr(), agent));
    }

    @PostMapping("/refresh")
    Session refresh(@Valid @RequestBody Refresh refresh, HttpServletRequest request) {
        return sessions.renew(
                        refresh.refreshToken(), request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT))
                .map(Session::of)
                .orElseThrow(TokenRefused::new);
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@Valid @RequestBody Refresh refresh) {
        sessions.end(refresh.refreshToken());
    }

    @ExceptionHandler
    void refused(AuthenticationException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.refuse(request, response, refused);
    }
}
