package potok.integrations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.TestSocketUtils;

/** The integrations with a real PostgreSQL and a real port, one for all tests of a run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = RealDatabase.FreePort.class)
@ExtendWith(RealDatabase.Patience.class)
public @interface RealDatabase {
    /** Chosen before the start, since the address of the stand-in is a setting. */
    class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var port = Map.<String, Object>of("server.port", TestSocketUtils.findAvailableTcpPort());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("free-port", port));
        }
    }

    /** The machine may be busy with something else; what never comes is missed all the same. */
    class Patience implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext tests) {
            Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        }
    }
}
