package potok.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potok.Decision;

@Tag("X4")
@Tag("C18")
class ConversationRoutingTest {
    private final Decision routing = Decision.of("messaging", "conversation-routing");
    private final Map<String, Object> writer = new HashMap<>(
            Map.of("channel", "telegram", "account", "bot", "city", "Омск", "hour", 12, "knownClient", false));

    @Test
    void everybodyElseGoesToTheCommonGroup() {
        assertThat(routed()).isEqualTo(row("operators", "medium", 6, 10, 20));
    }

    @Test
    void whoIsNoClientOfACityIsRoutedToo() {
        writer.put("city", "");
        writer.put("channel", "sms");

        assertThat(routed()).isEqualTo(row("operators", "medium", 6, 10, 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 22, 23})
    void atNightNobodyIsHurried(int hour) {
        writer.put("hour", hour);
        writer.put("knownClient", true);

        assertThat(routed()).isEqualTo(row("operators", "medium", 8, 60, 480));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 21})
    void dayBeginsAtEightAndEndsAtTen(int hour) {
        writer.put("hour", hour);

        assertThat(routed()).isEqualTo(row("operators", "medium", 6, 10, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"avito", "telegram", "sms", "email", "web"})
    void knownClientIsServedByExperiencedOperatorsFirst(String channel) {
        writer.put("knownClient", true);
        writer.put("channel", channel);

        assertThat(routed()).isEqualTo(row("operators-priority", "high", 6, 10, 15));
    }

    @Test
    void moscowAvitoIsAnsweredQuickest() {
        writer.put("channel", "avito");
        writer.put("city", "Москва");

        assertThat(routed()).isEqualTo(row("operators", "high", 5, 5, 10));
    }

    @Test
    void avitoElsewhereIsLikeAnyChat() {
        writer.put("channel", "avito");

        assertThat(routed()).isEqualTo(row("operators", "medium", 6, 10, 20));
    }

    @Test
    void mailMayWait() {
        writer.put("channel", "email");

        assertThat(routed()).isEqualTo(row("operators", "low", 15, 60, 240));
    }

    @Test
    @Tag("T21")
    void whoWritesOnOurPageWaitsBeforeIt() {
        writer.put("channel", "web");

        assertThat(routed()).isEqualTo(row("operators", "medium", 6, 5, 10));
    }

    private List<Object> routed() {
        var rows = routing.ask(writer);
        assertThat(rows).hasSize(1);
        var row = rows.get(0);
        return List.of(
                row.get("operatorGroup"),
                row.get("priority"),
                row.get("openLimit"),
                row.get("silentMinutes"),
                row.get("escalateMinutes"));
    }

    private static List<Object> row(String group, String priority, int limit, int silent, int escalate) {
        return List.of(group, priority, limit, silent, escalate);
    }
}
