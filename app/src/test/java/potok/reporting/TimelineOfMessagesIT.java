package potok.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;

/** Whoever looks at an order sees what became of the messages about it. */
@RealDatabase
@Tag("T16")
@Tag("C18")
class TimelineOfMessagesIT {
    private final UUID order = UUID.randomUUID();

    @Autowired
    Timeline timeline;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatArrivedAndWhatDidNotStandInTheTimeline() {
        put("email", "reader-" + order + "@example.com");
        put("email", "unknown@example.com");

        await().untilAsserted(() -> assertThat(timeline.of(order))
                .extracting(TimelineEntry::kind)
                .containsExactlyInAnyOrder("message-sent-email", "message-failed-email"));
        assertThat(timeline.of(order))
                .filteredOn(entry -> entry.kind().equals("message-failed-email"))
                .allSatisfy(entry -> assertThat(entry.details().get(0)).isNotBlank());
    }

    private void put(String channel, String to) {
        transaction.executeWithoutResult(status -> outbox.put(
                new OutboundMessage(channel, to, "Visit", "Tomorrow", null, "service-order:" + order, false)));
    }
}
