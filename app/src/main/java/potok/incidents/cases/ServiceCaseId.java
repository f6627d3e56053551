package potok.incidents.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ServiceCaseId(
        @Column(name = "service_case_id") @JsonValue UUID value) implements Serializable {
    public static ServiceCaseId next() {
        return new ServiceCaseId(UUID.randomUUID());
    }

    @JsonCreator
    public static ServiceCaseId of(String text) {
        return new ServiceCaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
