package potok.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.Organisations;

/** Who is signed in by the present session. */
@Service
public class SignIns {
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SignInDirectory directory;
    private final AppUserRepository users;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIns(
            SignInDirectory directory,
            AppUserRepository users,
            Sessions sessions,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.users = users;
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
    }

    static Authentication authenticated(SignedIn user) {
        return UsernamePasswordAuthenticationToken.authenticated(user.withoutPassword(), null, user.getAuthorities());
    }

    /** Everything that was asked for was right: the session is his, under a new id. */
    public void complete(SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        replace(user, request, response);
        sessions.began(request);
        note(user);
    }

    /** The session goes on under a new id, with its user as he is now. */
    public void renew(SignedIn before, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        directory
                .find(before.id())
                .ifPresent(now -> replace(now.is(Role.ADMIN) ? now.in(before.organisation()) : now, request, response));
    }

    /** The session goes on with what has changed about its user. */
    public void replace(SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(authenticated(user));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** By the password alone: Spring Security has made the session his. */
    void completed(SignedIn user, HttpServletRequest request) {
        sessions.began(request);
        note(user);
    }

    private void note(SignedIn user) {
        Organisations.in(
                user.home(),
                () -> transaction.executeWithoutResult(status -> users.noteSignIn(user.id(), clock.instant())));
    }
}
