package potok.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void subtractsToTheKopeck() {
        assertThat(roubles("100.10").minus(roubles("0.2"))).isEqualTo(roubles("99.90"));
        assertThat(roubles("1").minus(roubles("2")).isNegative()).isTrue();
    }

    @Test
    void doesNotMixCurrencies() {
        assertThatThrownBy(() -> roubles("1").minus(new Money(BigDecimal.ONE, "KZT")))
                .isInstanceOf(RuleBroken.class);
    }

    private static Money roubles(String amount) {
        return Money.roubles(new BigDecimal(amount));
    }
}
