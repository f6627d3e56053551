package potok.identity.machines;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.MachineAuthentication;
import potok.identity.SignedIn;
import potok.shared.Fingerprint;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** The API keys of an organisation's programs. */
@Service
@Transactional
public class ApiKeys {
    /** Tells a key from a token, and lets scanners find keys that were published by mistake. */
    public static final String PREFIX = "potok_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int SHOWN = PREFIX.length() + 5;
    private static final Duration BETWEEN_NOTES_OF_USE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFE = Duration.ofDays(5 * 366);

    private final ApiKeyRepository keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApiKeys(ApiKeyRepository keys, TransactionTemplate transaction, Clock clock) {
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ApiKeyView> all() {
        var now = clock.instant();
        return keys.findTop500ByOrderByCreatedAtDesc().stream()
                .map(key -> key.view(now))
                .toList();
    }

    /** The key itself, which nobody can be told again. */
    public String create(CreateApiKey wanted, SignedIn by) {
        var now = clock.instant();
        if (!wanted.expiresAt().isAfter(now)) {
            throw new RuleBroken("date-in-past");
        }
        if (wanted.expiresAt().isAfter(now.plus(LONGEST_LIFE))) {
            throw new RuleBroken("date-too-far");
        }
        if (wanted.scopes().isEmpty()) {
            throw new RuleBroken("scopes-missing");
        }
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keys.save(new ApiKey(wanted, key.substring(0, SHOWN), Fingerprint.of(key), by.login(), now));
        return key;
    }

    /** From its next request on the program is refused. */
    public void revoke(UUID id) {
        var key = keys.findById(id).orElseThrow(() -> new NotFound(id));
        key.revoke(clock.instant());
        keys.save(key);
    }

    /** Empty for what is no key, has ended, was withdrawn or comes from elsewhere. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<MachineAuthentication> signIn(String key, String address) {
        return Organisations.everywhere(() -> transaction.execute(status -> find(key, address)));
    }

    private Optional<MachineAuthentication> find(String key, String address) {
        var now = clock.instant();
        return keys.findByKeyHash(Fingerprint.of(key))
                .filter(found -> found.opens(now, address))
                .map(found -> {
                    var lately = now.minus(BETWEEN_NOTES_OF_USE);
                    if (!found.wasUsedSince(lately)) {
                        keys.used(found.id(), now, address, lately);
                    }
                    return found.authentication();
                });
    }
}
