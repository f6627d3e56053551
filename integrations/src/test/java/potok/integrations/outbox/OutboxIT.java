package potok.integrations.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;
import potok.integrations.signals.Signals;

@Tag("B6")
@RealDatabase
class OutboxIT {
    private final String about = "service-order:" + UUID.randomUUID();

    @Autowired
    private Outbox outbox;

    @Autowired
    private Signals signals;

    private TransactionTemplate transaction;

    @Autowired
    void use(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aMessageWaitsOnceItsCauseIsCommitted() {
        List<String> heard = new CopyOnWriteArrayList<>();
        signals.listen("outbox", heard::add);

        transaction.executeWithoutResult(status -> outbox.put(message("Мастер приедет завтра")));

        assertThat(waiting()).singleElement().satisfies(view -> {
            assertThat(view.text()).isEqualTo("Мастер приедет завтра");
            assertThat(view.channel()).isEqualTo("sms");
            assertThat(view.recipient()).isEqualTo("79000000001");
            assertThat(view.status()).isEqualTo(OutboxStatus.QUEUED);
            await().until(() -> heard.contains(view.id().toString()));
        });
    }

    @Test
    void aMessageVanishesWithItsCause() {
        transaction.executeWithoutResult(status -> {
            outbox.put(message("Never said"));
            status.setRollbackOnly();
        });

        assertThat(waiting()).isEmpty();
    }

    @Test
    void aMessageWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.put(message("By nobody"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    private OutboundMessage message(String text) {
        return new OutboundMessage("sms", "79000000001", text, about);
    }

    private List<OutboxView> waiting() {
        return outbox.latest(PageRequest.of(0, 100))
                .filter(view -> view.about().equals(about))
                .toList();
    }
}
