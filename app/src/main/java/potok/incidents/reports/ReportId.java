package potok.incidents.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ReportId(
        @Column(name = "service_report_id") @JsonValue UUID value) implements Serializable {
    public static ReportId next() {
        return new ReportId(UUID.randomUUID());
    }

    @JsonCreator
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
