package potok.identity;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id for what is hashed from now on; older hashes open still and are renewed at the next sign-in. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int THREADS = 1;

    @Bean
    static PasswordEncoder passwordEncoder(
            @Value("${potok.security.password-memory-kib}") int memory,
            @Value("${potok.security.password-iterations}") int iterations) {
        return new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, THREADS, memory, iterations),
                        "bcrypt", new BCryptPasswordEncoder()));
    }
}
