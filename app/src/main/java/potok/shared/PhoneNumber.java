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
            throw new IllegalStateException("Stored number is no number: " + masked(), e);
        }
    }

    /** Fit for logs: only the last two digits. */
    public String masked() {
        return "…" + value.substring(Math.max(0, value.length() - 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
