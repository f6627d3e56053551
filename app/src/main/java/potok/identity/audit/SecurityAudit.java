package potok.identity.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import potok.identity.AuditEvent;
import potok.identity.Refused;
import potok.identity.SignInEvent;
import potok.identity.SignedIn;

/** Writes down who came in and went, who was refused, and whatever else somebody tells by an {@link AuditEvent}. */
@Component
class SecurityAudit {
    private final AuditTrail trail;
    private final Floodgate refusals;

    SecurityAudit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.refusals = new Floodgate(clock);
    }

    @EventListener
    void on(AuditEvent event) {
        var note = trail.note(Scene.present(), event.organisation(), event.action())
                .about(event.kind(), event.id(), event.caption());
        event.details().forEach((field, value) -> {
            var plain = Values.of(field, value, null);
            if (plain != null) {
                note.now.put(field, plain);
            }
        });
        if (event.evenIfRolledBack()) {
            trail.writeInAnyCase(note);
        } else {
            trail.write(note);
        }
    }

    @EventListener
    void on(SignInEvent event) {
        var user = new Actor(Actor.Kind.USER, null, event.login(), null);
        var outsider = Actor.outside(event.login());
        if (event instanceof SignInEvent.Succeeded) {
            write("SIGNED_IN", user, event);
        } else if (event instanceof SignInEvent.Failed) {
            write("SIGN_IN_FAILED", outsider, event);
        } else if (event instanceof SignInEvent.Locked) {
            write("SIGN_IN_LOCKED", outsider, event);
        }
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn user) {
            var actor = new Actor(Actor.Kind.USER, user.id().value(), user.login(), user.name());
            trail.writeInAnyCase(trail.note(Scene.by(actor), user.organisation(), "SIGNED_OUT"));
        }
    }

    @EventListener
    void on(Refused refused) {
        var note = trail.note(refused + "_REFUSED");
        if (refusals.opens(note.action, note.scene.actor(), note.scene.address(), note.scene.via())) {
            trail.writeInAnyCase(note);
        }
    }

    private void write(String action, Actor actor, SignInEvent event) {
        var present = Scene.by(actor);
        var address = Objects.requireNonNullElse(present.address(), event.address());
        var details = new LinkedHashMap<String, Object>();
        details.put("reason", Values.masked(event.reason()));
        if (event.userAgent() != null) {
            details.put("userAgent", Values.masked(event.userAgent()));
        }
        trail.write(trail.note(
                        new Scene(actor, address, present.via(), present.requestId()),
                        AuditTrail.organisationAtWork(),
                        action)
                .with(Map.of(), details));
    }
}
