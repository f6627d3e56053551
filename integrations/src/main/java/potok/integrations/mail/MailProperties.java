package potok.integrations.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The installation's own mail server; no host: none. */
@Validated
@ConfigurationProperties("integrations.mail")
record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("true") boolean startTls,
        @DefaultValue("20s") @NotNull Duration timeout) {
    Optional<MailServer.Account> account() {
        return host.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new MailServer.Account(host, port, user, password, from.isBlank() ? user : from, startTls));
    }

    @Override
    public String toString() {
        return "MailProperties[" + host + ":" + port + "]";
    }
}
