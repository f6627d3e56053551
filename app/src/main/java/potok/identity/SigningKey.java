package potok.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The key pair that signs the tokens of the REST interface: made once, kept in the database, shared by all instances. */
@Component
class SigningKey {
    private static final int BITS = 2048;
    /** Any number will do as long as nobody else locks it. */
    private static final long CREATION_LOCK = 4_711_001;

    private final RSAKey key;

    SigningKey(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        key = parse(transaction.execute(status -> {
            // Two instances that start at once must end with one key.
            database.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", CREATION_LOCK)
                    .query()
                    .singleRow();
            return stored(database).orElseGet(() -> create(database, clock));
        }));
    }

    RSAKey key() {
        return key;
    }

    private static Optional<String> stored(JdbcClient database) {
        return database.sql("select jwk from signing_key order by created_at desc limit 1")
                .query(String.class)
                .optional();
    }

    private static String create(JdbcClient database, Clock clock) {
        try {
            var id = UUID.randomUUID();
            var jwk = new RSAKeyGenerator(BITS).keyID(id.toString()).generate().toJSONString();
            database.sql("insert into signing_key values (:id, :jwk, :now)")
                    .param("id", id)
                    .param("jwk", jwk)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return jwk;
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key can be made on this Java", e);
        }
    }

    private static RSAKey parse(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("The stored signing key is no key", e);
        }
    }
}
