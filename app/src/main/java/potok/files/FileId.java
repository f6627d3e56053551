package potok.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record FileId(
        @Column(name = "kept_file_id") @JsonValue UUID value) implements Serializable {
    public static FileId next() {
        return new FileId(UUID.randomUUID());
    }

    @JsonCreator
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
