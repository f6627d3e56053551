package potok.messaging.webchat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.messaging.GuestAccounts;
import potok.settings.Settings;
import potok.shared.Fingerprint;

/** Guests of the present organisation's page. */
@Service
@Transactional
public class WebGuests implements GuestAccounts {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final Duration BETWEEN_NOTES = Duration.ofHours(1);

    private final WebGuestRepository guests;
    private final Settings settings;
    private final Clock clock;

    WebGuests(WebGuestRepository guests, Settings settings, Clock clock) {
        this.guests = guests;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param token for his browser alone: nobody can be told it again */
    public record Entered(Visitor visitor, String token) {
        @Override
        public String toString() {
            return "Entered[" + visitor + "]";
        }
    }

    public Entered enter(NewGuest said) {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var guest = guests.save(new WebGuest(said, Fingerprint.of(token), clock.instant()));
        return new Entered(guest.visitor(), token);
    }

    /** Empty also for who has not come for as long as guests are remembered. */
    public Optional<Visitor> find(String token) {
        var now = clock.instant();
        return guests.findByTokenHash(Fingerprint.of(token))
                .filter(guest -> guest.wasSeenSince(now.minus(settings.get(WebChatSettings.REMEMBERED))))
                .map(guest -> {
                    var visitor = guest.visitor();
                    if (!guest.wasSeenSince(now.minus(BETWEEN_NOTES))) {
                        guests.seen(visitor.id(), now, now.minus(BETWEEN_NOTES));
                    }
                    return visitor;
                });
    }

    /** What he wrote as a guest is this user's from now on, whoever opens that browser next. */
    public void become(Visitor guest, UserId user) {
        guests.findLockedById(guest.id()).ifPresent(found -> found.becomes(user));
    }

    @Override
    public Optional<UserId> userBehind(UUID guest) {
        return guests.findLockedById(guest).map(WebGuest::clientUser);
    }

    /** Whose talk is forgotten is so himself. */
    void forget(UUID guest) {
        guests.forget(guest);
    }

    /** False when nobody was left to forget. */
    boolean forgetOlderThan(Instant before) {
        return guests.forgetOlderThan(before) > 0;
    }
}
