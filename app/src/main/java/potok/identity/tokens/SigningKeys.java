package potok.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.signals.Signals;
import potok.shared.Secrets;

/**
 * The key pairs of the REST interface's tokens, shared by all instances. The newest signs; older ones are believed until
 * the last token that they signed has ended.
 */
@Service
@EnableConfigurationProperties(TokenProperties.class)
public class SigningKeys implements JWKSource<SecurityContext> {
    private static final String TOPIC = "signing-keys";
    private static final int BITS = 2048;
    /** Any number will do as long as nobody else locks it. */
    private static final long EXCHANGE_LOCK = 4_711_001;
    /** Forged tokens name keys that do not exist; they must not cost a query each. */
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(2);
    /** A signal may be lost. */
    private static final Duration LONGEST_UNREAD = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Secrets secrets;
    private final Signals signals;
    private final Clock clock;
    private final TokenProperties properties;

    private volatile List<Key> keys = List.of();
    private volatile Instant readAt = Instant.MIN;

    SigningKeys(
            JdbcClient database,
            TransactionTemplate transaction,
            Secrets secrets,
            Signals signals,
            Clock clock,
            TokenProperties properties) {
        this.database = database;
        this.transaction = transaction;
        this.secrets = secrets;
        this.signals = signals;
        this.clock = clock;
        this.properties = properties;
        signals.listen(TOPIC, payload -> keys = List.of());
    }

    /** What may be known of a key. */
    public record KeyView(String id, Instant since) {}

    private record Row(String publicKey, String sealedKey, Instant createdAt) {}

    private record Key(RSAKey pair, Instant since) {}

    /** Newest first. */
    public List<KeyView> all() {
        return read().stream()
                .map(key -> new KeyView(key.pair.getKeyID(), key.since))
                .toList();
    }

    /** From now on a new key signs; tokens that are out stay good until they end. */
    public void exchange() {
        underLock(this::create);
    }

    /** For a key that somebody else may have: no token that was signed before is believed any more. */
    public void exchangeAndVoid() {
        underLock(() -> {
            database.sql("delete from signing_key").update();
            create();
        });
    }

    /** Exchanges what has become old, and forgets keys whose tokens have all ended. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void upkeep() {
        underLock(() -> {
            var newest = database.sql("select max(created_at) from signing_key")
                    .query(Instant.class)
                    .optional()
                    .orElse(Instant.MIN);
            if (newest.isBefore(clock.instant().minus(properties.keyAge()))) {
                create();
            }
            database.sql("delete from signing_key where exists (select from signing_key later"
                            + " where later.created_at > signing_key.created_at and later.created_at < :ended)")
                    .param("ended", at(clock.instant().minus(properties.access())))
                    .update();
        });
    }

    /** The pair that signs now. */
    RSAKey current() {
        return read().get(0).pair;
    }

    /** The halves that prove signatures; a key that is not known yet may have been made by another instance. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        var found = selector.select(publicHalves());
        if (found.isEmpty() && readAt.isBefore(clock.instant().minus(BETWEEN_READINGS))) {
            keys = List.of();
            found = selector.select(publicHalves());
        }
        return found;
    }

    private JWKSet publicHalves() {
        return new JWKSet(
                read().stream().<JWK>map(key -> key.pair.toPublicJWK()).toList());
    }

    private List<Key> read() {
        var known = keys;
        if (known.isEmpty() || readAt.isBefore(clock.instant().minus(LONGEST_UNREAD))) {
            readAt = clock.instant();
            known = stored();
            if (known.isEmpty()) {
                underLock(() -> {
                    if (stored().isEmpty()) {
                        create();
                    }
                });
                known = stored();
            }
            keys = known;
        }
        return known;
    }

    private List<Key> stored() {
        return database
                .sql("select public_key, sealed_key, created_at from signing_key order by created_at desc")
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Key(parse(secrets.open(row.sealedKey)), row.createdAt))
                .toList();
    }

    private void create() {
        try {
            var id = UUID.randomUUID();
            var pair = new RSAKeyGenerator(BITS).keyID(id.toString()).generate();
            database.sql("insert into signing_key (signing_key_id, public_key, sealed_key, created_at)"
                            + " values (:id, :public, :sealed, :now)")
                    .param("id", id)
                    .param("public", pair.toPublicJWK().toJSONString())
                    .param("sealed", secrets.seal(pair.toJSONString()))
                    .param("now", at(clock.instant()))
                    .update();
            signals.send(TOPIC, "");
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key can be made on this Java", e);
        }
    }

    /** Instances that start or grow old together must end with one new key. */
    private void underLock(Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", EXCHANGE_LOCK)
                    .query()
                    .singleRow();
            work.run();
        });
        keys = List.of();
    }

    private static RSAKey parse(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("The stored signing key is no key", e);
        }
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
