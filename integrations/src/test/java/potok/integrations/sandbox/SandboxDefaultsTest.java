package potok.integrations.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@Tag("B5")
class SandboxDefaultsTest {
    @Test
    void isOnWhenNobodyGaveCredentials() {
        var environment = started(Map.of());

        assertThat(environment.getProperty("potok.sandbox.enabled")).isEqualTo("true");
        assertThat(environment.getProperty("integrations.mango.api-key")).isEqualTo("sandbox-key");
        assertThat(environment.getProperty("integrations.mango.api-salt")).isEqualTo("sandbox-salt");
    }

    @Test
    void isOffWithRealCredentialsAndKeepsThem() {
        var environment = started(Map.of("MANGO_API_KEY", "real"));

        assertThat(environment.getProperty("potok.sandbox.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("integrations.mango.api-key")).isEqualTo("real");
        assertThat(environment.getProperty("integrations.mango.base-url")).isNull();
    }

    @Test
    void publishedKeysOpenNothingWhenItIsOff() {
        assertThat(started(Map.of("potok.sandbox.enabled", "false")).getProperty("integrations.mango.api-key"))
                .isNull();
        assertThatThrownBy(() -> started(Map.of("potok.sandbox.enabled", "false", "MANGO_API_KEY", "sandbox-key")))
                .hasMessageContaining("MANGO_API_KEY");
    }

    @Test
    void isNeverOnInProduction() {
        assertThat(started(Map.of("spring.profiles.active", "production")).getProperty("potok.sandbox.enabled"))
                .isEqualTo("false");
        assertThatThrownBy(
                        () -> started(Map.of("spring.profiles.active", "production", "potok.sandbox.enabled", "true")))
                .hasMessageContaining("POTOK_SANDBOX_ENABLED");
    }

    @Test
    void bringsAMailServerUnlessOneIsGiven() {
        var own = started(Map.of());
        assertThat(own.getProperty("integrations.mail.host")).isEqualTo("127.0.0.1");
        assertThat(own.getProperty("integrations.mail.port")).isEqualTo(own.getProperty("potok.sandbox.mail-port"));

        var real = started(Map.of("MAIL_HOST", "smtp.example.com", "MAIL_FROM", "crm@example.com"));
        assertThat(real.getProperty("integrations.mail.host")).isEqualTo("smtp.example.com");
        assertThat(real.getProperty("integrations.mail.from")).isEqualTo("crm@example.com");
        assertThat(real.getProperty("potok.sandbox.mail-port")).isNull();

        assertThat(started(Map.of("potok.sandbox.enabled", "false")).getProperty("integrations.mail.host"))
                .isNull();
    }

    private static StandardEnvironment started(Map<String, Object> given) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new SandboxDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
