package potok.orders.serviceorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

/** No door lets in what the columns would not take. */
@Tag("C6")
class PlaceServiceOrderTest {
    @ParameterizedTest
    @CsvSource({"rk, 50", "clientName, 255", "address, 1000", "problem, 4000"})
    void aTextIsAsLongAsItsColumnAtMost(String field, int most) {
        assertThatCode(() -> with(field, "x".repeat(most))).doesNotThrowAnyException();
        assertThatThrownBy(() -> with(field, "x".repeat(most + 1))).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.code()).isEqualTo("text-too-long");
            assertThat(broken.arguments()).containsExactly(field, most);
        });
    }

    @Test
    void theCharacterThatNoColumnTakesIsRefused() {
        assertThatThrownBy(() -> with("problem", "a\0b"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("value-invalid"));
    }

    private static PlaceServiceOrder with(String field, String text) {
        return new PlaceServiceOrder(
                field.equals("rk") ? text : null,
                "Москва",
                PhoneNumber.of("+79000000011"),
                OrderType.FIRST_TIME,
                field.equals("clientName") ? text : "Анна",
                field.equals("address") ? text : "ул. Мира, 1",
                Instant.EPOCH,
                EquipmentType.KP,
                field.equals("problem") ? text : "не греет",
                null,
                null);
    }
}
