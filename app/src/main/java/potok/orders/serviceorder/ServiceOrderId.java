package potok.orders.serviceorder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ServiceOrderId(
        @Column(name = "service_order_id") @JsonValue UUID value) implements Serializable {
    public static ServiceOrderId next() {
        return new ServiceOrderId(UUID.randomUUID());
    }

    @JsonCreator
    public static ServiceOrderId of(String text) {
        return new ServiceOrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
