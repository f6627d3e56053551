package potok.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record CallId(@Column(name = "call_id") @JsonValue UUID value) implements Serializable {
    public static CallId next() {
        return new CallId(UUID.randomUUID());
    }

    @JsonCreator
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
