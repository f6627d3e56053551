package potok.identity;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many wrong passwords are too many.
 *
 * @param loginFailures for one login within the window
 * @param addressFailures from one address within the window; an office behind one address needs room
 * @param keep how long failures can be looked up
 */
@Validated
@ConfigurationProperties("potok.security.sign-in")
record SignInGuardProperties(
        @DefaultValue("5") @Min(1) int loginFailures,
        @DefaultValue("100") @Min(1) int addressFailures,
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration window,
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration lock,
        @DefaultValue("90d") @DurationMin(days = 1) Duration keep) {}
