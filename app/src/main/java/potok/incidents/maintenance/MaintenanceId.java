package potok.incidents.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One working of a list. */
@Embeddable
public record MaintenanceId(
        @Column(name = "maintenance_id") @JsonValue UUID value) implements Serializable {
    public static MaintenanceId next() {
        return new MaintenanceId(UUID.randomUUID());
    }

    @JsonCreator
    public static MaintenanceId of(String text) {
        return new MaintenanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
