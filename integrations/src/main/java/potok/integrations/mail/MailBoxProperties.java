package potok.integrations.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The installation's own mailbox; no host: none.
 *
 * @param poll how often to look for new mail
 * @param largest what is larger is left in the mailbox for a person
 * @param largestFile what is larger does not come along with its mail
 */
@Validated
@ConfigurationProperties("integrations.mail.imap")
record MailBoxProperties(
        @DefaultValue("") String host,
        @DefaultValue("993") @Min(1) @Max(65535) int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean tls,
        @DefaultValue("20s") @NotNull Duration poll,
        @DefaultValue("20s") @NotNull Duration timeout,
        @DefaultValue("30MB") @NotNull DataSize largest,
        @DefaultValue("10MB") @NotNull DataSize largestFile) {
    Optional<MailBox.Access> access() {
        return host.isBlank() ? Optional.empty() : Optional.of(new MailBox.Access(host, port, user, password, tls));
    }

    @Override
    public String toString() {
        return "MailBoxProperties[" + host + ":" + port + "]";
    }
}
