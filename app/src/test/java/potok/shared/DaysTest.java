package potok.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C7")
class DaysTest {
    @Test
    void bothEndsOfAPeriodBelongToIt() {
        assertThat(Days.from("dateFrom", "2026-11-20")).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(Days.until("dateTo", "2026-11-20")).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(Days.until("dateTo", "2026-11-20T10:00:00Z")).isAfter(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void anUnescapedPlusIsUnderstood() {
        assertThat(Days.from("dateFrom", "2026-11-20T03:00:00 03:00")).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
    }

    @Test
    void nothingMeansNoBorder() {
        assertThat(Days.from("dateFrom", " ")).isNull();
        assertThat(Days.until("dateTo", null)).isNull();
    }

    @Test
    void whatIsNoDateIsNamed() {
        assertThatThrownBy(() -> Days.from("dateFrom", "yesterday"))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.arguments())
                        .containsExactly("dateFrom"));
    }
}
