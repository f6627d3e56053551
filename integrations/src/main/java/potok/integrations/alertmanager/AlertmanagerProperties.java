package potok.integrations.alertmanager;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says of our Alertmanager.
 *
 * @param token its bearer token, or its password; without one no webhook is taken for its
 */
@ConfigurationProperties("integrations.alertmanager")
public record AlertmanagerProperties(@DefaultValue("") String token) {
    /** Without the token. */
    @Override
    public String toString() {
        return "AlertmanagerProperties[]";
    }
}
