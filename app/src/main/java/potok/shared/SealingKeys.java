package potok.shared;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start with a key that the secrets of this database were not sealed with. */
@Configuration(proxyBeanMethods = false)
class SealingKeys {
    @Bean
    SealingKey sealingKey(
            @Value("${potok.secret-key:}") String given, @Value("${potok.data}") Path data, JdbcClient database) {
        var key = SealingKey.of(given, data);
        database.sql("insert into secret_key (fingerprint) values (?) on conflict do nothing")
                .param(key.fingerprint())
                .update();
        var known = database.sql("select fingerprint from secret_key")
                .query(String.class)
                .single();
        if (!known.equals(key.fingerprint())) {
            throw new IllegalStateException("The secrets in this database are sealed with the key " + known
                    + ", and this instance has " + key.fingerprint()
                    + ". Give all instances the same POTOK_SECRET_KEY, or bring " + SealingKey.FILE
                    + " back into the data folder; docs/operations.md tells what to do when it is lost.");
        }
        return key;
    }
}
