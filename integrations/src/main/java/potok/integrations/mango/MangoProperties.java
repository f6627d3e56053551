package potok.integrations.mango;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the environment says of our account at Mango Office; without a key no webhook is taken for the exchange's.
 *
 * @param baseUrl ends with a slash; the sandbox's stand-in is chosen by this alone
 * @param reportPause between two looks whether a report is ready; the vendor asks for 5 s at least
 */
@Validated
@ConfigurationProperties("integrations.mango")
public record MangoProperties(
        @DefaultValue("") String apiKey,
        @DefaultValue("") String apiSalt,

        @DefaultValue("https://app.mango-office.ru/vpbx/") @NotNull
        URI baseUrl,

        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("5s") @NotNull Duration reportPause) {
    @Override
    public String toString() {
        return "MangoProperties[" + baseUrl + "]";
    }
}
