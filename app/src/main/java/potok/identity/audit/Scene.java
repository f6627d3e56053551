package potok.identity.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.identity.CurrentUser;
import potok.identity.MachineAuthentication;

/** Who is at work on the present thread, from where and by what way. */
record Scene(
        Actor actor,
        @Nullable String address,
        @Nullable String via,
        @Nullable String requestId) {
    /** Set by the inbox around the handling of an event; log lines show it too. */
    private static final String SOURCE = "source";

    private static final String WEBHOOKS = "/webhooks/";

    static Scene present() {
        return by(whoever());
    }

    static Scene by(Actor actor) {
        var request = RequestTrace.present();
        if (request != null) {
            return new Scene(actor, request.address(), request.via(), request.id());
        }
        var source = MDC.get(SOURCE);
        return new Scene(actor, null, source == null ? null : "inbox " + source, null);
    }

    /** The job's name, once the engine has told it; whoever else is at work stays. */
    Scene inJob(@Nullable String job) {
        return job == null || actor.kind() != Actor.Kind.SYSTEM || actor.login() != null
                ? this
                : new Scene(Actor.system(job), address, via == null ? "job " + job : via, requestId);
    }

    private static Actor whoever() {
        return CurrentUser.find()
                .map(user -> new Actor(kind(), user.id().value(), user.login(), user.name()))
                .or(Scene::program)
                .orElseGet(Scene::nobodySignedIn);
    }

    private static Actor.Kind kind() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof MachineAuthentication
                ? Actor.Kind.KEY
                : Actor.Kind.USER;
    }

    private static Optional<Actor> program() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(authentication -> new Actor(Actor.Kind.KEY, null, authentication.getName(), null));
    }

    private static Actor nobodySignedIn() {
        var source = MDC.get(SOURCE);
        if (source != null) {
            return Actor.outside(source);
        }
        var request = RequestTrace.present();
        if (request == null) {
            return Actor.system(null);
        }
        return Actor.outside(
                request.path().startsWith(WEBHOOKS)
                        ? request.path().substring(WEBHOOKS.length()).split("/", 2)[0]
                        : null);
    }
}
