package potok.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount in a currency (ISO 4217), kept to two decimals. */
@Embeddable
public record Money(BigDecimal amount, String currency) implements Serializable {
    private static final Pattern WRITTEN = Pattern.compile("(-?\\d+\\.\\d\\d) ([A-Z]{3})");

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money roubles(BigDecimal amount) {
        return new Money(amount, "RUB");
    }

    /** What {@link #toString} wrote; empty for any other text. */
    public static Optional<Money> written(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Money(new BigDecimal(written.group(1)), written.group(2)))
                : Optional.empty();
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
