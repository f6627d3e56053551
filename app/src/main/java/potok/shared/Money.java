package potok.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in a currency (ISO 4217), kept to two decimals. */
@Embeddable
public record Money(BigDecimal amount, String currency) implements Serializable {
    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money roubles(BigDecimal amount) {
        return new Money(amount, "RUB");
    }

    /** As {@code 1800.00 RUB}, for records that machines read again. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    public Money minus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new RuleBroken("currencies-differ", currency, other.currency);
        }
        return new Money(amount.subtract(other.amount), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }
}
