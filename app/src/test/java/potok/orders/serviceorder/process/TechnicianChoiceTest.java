package potok.orders.serviceorder.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potok.Decision;

@Tag("C19")
@Tag("X1")
class TechnicianChoiceTest {
    private final Decision choice = Decision.of("orders", "technician-choice");
    private final Map<String, Object> candidate = new HashMap<>(Map.of(
            "typeOrder", "first_time",
            "knowsEquipment", true,
            "openOrdersThatDay", 0,
            "servedClientBefore", false,
            "passedOver", false));

    @ParameterizedTest
    @CsvSource({"0, 3", "2, 3", "3, 4", "5, 4"})
    void lessLoadedIsAskedFirst(int openOrders, int rank) {
        candidate.put("openOrdersThatDay", openOrders);

        assertRank(rank);
    }

    @Test
    void sixOrdersADayAreEnough() {
        candidate.put("openOrdersThatDay", 6);

        assertNotAsked();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5})
    void whoDidTheWorkAnswersForItEvenOnAFullDay(int openOrders) {
        candidate.put("typeOrder", "warranty");
        candidate.put("servedClientBefore", true);
        candidate.put("openOrdersThatDay", openOrders);

        assertRank(1);
    }

    @Test
    void whoDidTheWorkIsNotOverloadedEither() {
        candidate.put("typeOrder", "warranty");
        candidate.put("servedClientBefore", true);
        candidate.put("openOrdersThatDay", 6);

        assertNotAsked();
    }

    @ParameterizedTest
    @CsvSource({"first_time, 0, 2", "repeat, 0, 2", "repeat, 3, 2", "repeat, 4, 4"})
    void knownFaceGoesBeforeAStranger(String type, int openOrders, int rank) {
        candidate.put("typeOrder", type);
        candidate.put("servedClientBefore", true);
        candidate.put("openOrdersThatDay", openOrders);

        assertRank(rank);
    }

    @Test
    void warrantyMayBeDoneByAnother() {
        candidate.put("typeOrder", "warranty");

        assertRank(3);
    }

    @ParameterizedTest
    @CsvSource({"warranty, true, 0", "repeat, true, 0", "first_time, false, 0", "first_time, false, 4"})
    void whoDoesNotKnowTheEquipmentIsNotAsked(String type, boolean served, int openOrders) {
        candidate.put("typeOrder", type);
        candidate.put("servedClientBefore", served);
        candidate.put("openOrdersThatDay", openOrders);
        candidate.put("knowsEquipment", false);

        assertNotAsked();
    }

    @ParameterizedTest
    @CsvSource({"warranty, true, 0", "repeat, true, 0", "first_time, false, 0", "first_time, false, 4"})
    void whoDeclinedIsNotAskedAgain(String type, boolean served, int openOrders) {
        candidate.put("typeOrder", type);
        candidate.put("servedClientBefore", served);
        candidate.put("openOrdersThatDay", openOrders);
        candidate.put("passedOver", true);

        assertNotAsked();
    }

    private void assertRank(int rank) {
        assertThat(choice.ask(candidate)).hasSize(1).first().satisfies(row -> assertThat(
                        ((Number) row.get("rank")).intValue())
                .isEqualTo(rank));
    }

    private void assertNotAsked() {
        assertThat(choice.ask(candidate)).isEmpty();
    }
}
