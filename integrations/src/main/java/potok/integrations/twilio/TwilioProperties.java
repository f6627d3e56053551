package potok.integrations.twilio;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the environment says of our account at Twilio.
 *
 * @param baseUrl the sandbox's stand-in is chosen by this alone
 * @param unreachable how long a message waits whose reader's phone was off
 * @param tries for such a message
 */
@Validated
@ConfigurationProperties("integrations.twilio")
public record TwilioProperties(
        @DefaultValue("") String accountSid,
        @DefaultValue("") String authToken,
        @DefaultValue("") String from,
        @DefaultValue("https://api.twilio.com") @NotNull URI baseUrl,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("2h") @NotNull Duration unreachable,
        @DefaultValue("3") int tries) {
    @Override
    public String toString() {
        return "TwilioProperties[" + baseUrl + "]";
    }
}
