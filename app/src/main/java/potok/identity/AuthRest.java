package potok.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in of programs (row C7). */
@RestController
@RequestMapping("/api/auth")
class AuthRest {
    private final AuthenticationManager manager;
    private final Tokens tokens;

    AuthRest(Users users, PasswordEncoder passwords, Tokens tokens) {
        var provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(passwords);
        this.manager = new ProviderManager(provider);
        this.tokens = tokens;
    }

    record Login(
            @NotBlank @Size(max = 100) String login,
            @NotBlank @Size(max = 200) String password) {}

    record Session(String accessToken, User user) {
        record User(UserId id, String login, String role, String name) {}
    }

    @PostMapping("/login")
    Session login(@Valid @RequestBody Login login) {
        var authentication = manager.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(login.login(), login.password()));
        var user = (SignedIn) authentication.getPrincipal();
        return new Session(
                tokens.issue(user),
                new Session.User(
                        user.id(), user.login(), user.mainRole().name().toLowerCase(Locale.ROOT), user.name()));
    }
}
