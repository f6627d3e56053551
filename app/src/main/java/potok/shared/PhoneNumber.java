package potok.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.io.Serializable;
import java.util.Optional;

/** A telephone number in E.164 form, however it was written; numbers without a country code are Russian or Kazakh. */
public record PhoneNumber(@JsonValue String value) implements Serializable {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String DEFAULT_REGION = "RU";
    private static final int LONG_NUMBER = 9;
    private static final int AREA_DIGITS = 3;
    private static final int LAST_DIGITS = 2;

    /** @throws RuleBroken when the text is no possible number */
    @JsonCreator
    public static PhoneNumber of(String text) {
        return tryOf(text).orElseThrow(() -> new RuleBroken("phone-number-invalid", text));
    }

    /** Empty for what is no possible number: hidden callers, internal extensions, SIP addresses. */
    public static Optional<PhoneNumber> tryOf(String text) {
        try {
            var number = NUMBERS.parse(international(text.strip()), DEFAULT_REGION);
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Exchanges write the country code without a plus sign. */
    private static String international(String text) {
        return text.matches("7\\d{10}") ? "+" + text : text;
    }

    /** As people write it, with spaces. */
    public String readable() {
        try {
            return NUMBERS.format(NUMBERS.parse(value, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            throw new IllegalStateException("A stored number is none", e);
        }
    }

    /** For lists and logs, such as {@code +7 900 ···-··-01}: country, area and the last two digits. */
    public String masked() {
        var readable = readable();
        var digits = (int) readable.chars().filter(Character::isDigit).count();
        var country = readable.indexOf(' ') - 1;
        var shown = digits - country >= LONG_NUMBER ? country + AREA_DIGITS : country;
        var masked = new StringBuilder(readable);
        for (int i = 0, seen = 0; i < masked.length(); i++) {
            if (Character.isDigit(masked.charAt(i))) {
                seen++;
                if (seen > shown && seen <= digits - LAST_DIGITS) {
                    masked.setCharAt(i, '·');
                }
            }
        }
        return masked.toString();
    }

    /** Masked, since it is what logs and messages of errors show. */
    @Override
    public String toString() {
        return masked();
    }
}
