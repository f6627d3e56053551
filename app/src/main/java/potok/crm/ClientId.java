package potok.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ClientId(
        @Column(name = "client_id") @JsonValue UUID value) implements Serializable {
    public static ClientId next() {
        return new ClientId(UUID.randomUUID());
    }

    @JsonCreator
    public static ClientId of(String text) {
        return new ClientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
