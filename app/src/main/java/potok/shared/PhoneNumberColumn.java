package potok.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A phone number in a text column. */
@Converter(autoApply = true)
public class PhoneNumberColumn implements AttributeConverter<PhoneNumber, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PhoneNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public @Nullable PhoneNumber convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new PhoneNumber(value);
    }
}
