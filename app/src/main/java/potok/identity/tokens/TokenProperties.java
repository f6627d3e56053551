package potok.identity.tokens;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param access how long an access token is believed
 * @param refresh how long after the sign-in it can be renewed without the password
 * @param keyAge after which the signing key is exchanged
 */
@Validated
@ConfigurationProperties("potok.security.tokens")
record TokenProperties(
        @DefaultValue("15m") @DurationMin(minutes = 1) Duration access,
        @DefaultValue("30d") @DurationMin(hours = 1) Duration refresh,
        @DefaultValue("90d") @DurationMin(days = 1) Duration keyAge) {}
