package potok.integrations.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B5")
class CaptchaStandInTest {
    private final Clock clock = mock();
    private final CaptchaStandIn service = new CaptchaStandIn(clock);
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    @BeforeEach
    void time() {
        when(clock.instant()).thenAnswer(call -> now);
    }

    @Test
    void anAnswerHoldsForTwoMinutes() {
        var early = ticked();
        var late = ticked();

        now = now.plus(Duration.ofMinutes(2));
        assertThat(verdict(early).success()).isTrue();
        now = now.plusSeconds(1);
        assertThat(verdict(late).errors()).containsExactly("timeout-or-duplicate");
    }

    @Test
    void errorsHaveTheCodesOfTheRealService() {
        assertThat(service.verify("", "x", "localhost").errors()).containsExactly("missing-input-secret");
        assertThat(service.verify("x", "x", "localhost").errors()).containsExactly("invalid-input-secret");
        assertThat(verdict("").errors()).containsExactly("missing-input-response");
        assertThat(verdict("x").errors()).containsExactly("invalid-input-response");
    }

    @Test
    void onlyItsOwnSiteKeyGetsAnswers() {
        assertThat(service.tick("another").getStatusCode().value()).isEqualTo(400);
    }

    private String ticked() {
        return Objects.requireNonNull(service.tick(CaptchaStandIn.SITE_KEY).getBody())
                .get("token");
    }

    private CaptchaStandIn.Verdict verdict(String token) {
        return service.verify(CaptchaStandIn.SECRET, token, "localhost:8080");
    }
}
