package potok.people;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.SignedIn;
import potok.shared.Organisations;

/** Ends the presence of those who leave: at once when they sign out, else by the clock. */
@Component
class PresenceClockwork {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Presence presence;
    private final Sightings sightings;
    private final TransactionTemplate transaction;
    private final ThreadPoolTaskScheduler clockwork = new ThreadPoolTaskScheduler();

    PresenceClockwork(Presence presence, Sightings sightings, TransactionTemplate transaction) {
        this.presence = presence;
        this.sightings = sightings;
        this.transaction = transaction;
        clockwork.setThreadNamePrefix("presence-");
        clockwork.setDaemon(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("FutureReturnValueIgnored") // what a repeated task throws is logged, and it goes on
    void start() {
        clockwork.initialize();
        clockwork.scheduleWithFixedDelay(sightings::writeDown, PAUSE);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn user) {
            Organisations.in(
                    user.home(),
                    () -> transaction.executeWithoutResult(
                            status -> presence.change(user.id(), PresenceState.OFFLINE)));
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        clockwork.shutdown();
    }
}
