package potok.integrations.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;

@Tag("B6")
@RealDatabase
class SignalsIT {
    private final String topic = "topic-" + UUID.randomUUID();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Autowired
    private Signals signals;

    @Autowired
    private SignalReceiver receiver;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    private TransactionTemplate transaction;

    @Autowired
    void use(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void listen() {
        signals.listen(topic, heard::add);
        receiverIsReady();
    }

    @Test
    void aSignalIsHeardAfterTheCommitAndNotBefore() {
        transaction.executeWithoutResult(status -> {
            signals.send(topic, "a:b");
            await().during(Duration.ofMillis(200)).until(heard::isEmpty);
        });

        await().untilAsserted(() -> assertThat(heard).containsExactly("a:b"));
    }

    @Test
    void aSignalRolledBackIsNeverHeard() {
        transaction.executeWithoutResult(status -> {
            signals.send(topic, "undone");
            status.setRollbackOnly();
        });
        signals.send(topic, "done");

        await().untilAsserted(() -> assertThat(heard).containsExactly("done"));
    }

    @Test
    void aListenerThatFailsDisturbsNobody() {
        var others = new CopyOnWriteArrayList<String>();
        signals.listen(topic, news -> {
            throw new IllegalStateException("A bad listener");
        });
        signals.listen(topic, others::add);

        signals.send(topic, "news");

        await().untilAsserted(() -> assertThat(others).containsExactly("news"));
    }

    @Test
    void allInstancesHear() {
        var otherSignals = new Signals(jdbc);
        var others = new CopyOnWriteArrayList<String>();
        otherSignals.listen(topic, others::add);
        var otherReceiver = new SignalReceiver(otherSignals, database);
        otherReceiver.start();
        try {
            await().until(() -> connections() == 2);
            await().untilAsserted(() -> {
                signals.send(topic, "news");
                assertThat(others).contains("news");
                assertThat(heard).contains("news");
            });
        } finally {
            otherReceiver.stop();
        }
        await().until(() -> connections() == 1);
    }

    @Test
    void aBrokenConnectionIsReplaced() {
        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'potok-signals'")
                .query(row -> {});

        await().untilAsserted(() -> {
            signals.send(topic, "again");
            assertThat(heard).contains("again");
        });
        assertThat(receiver.isRunning()).isTrue();
    }

    private long connections() {
        return jdbc.sql("select count(*) from pg_stat_activity where application_name = 'potok-signals'")
                .query(Long.class)
                .single();
    }

    private void receiverIsReady() {
        await().untilAsserted(() -> {
            signals.send(topic, "ready?");
            assertThat(heard).isNotEmpty();
        });
        var last = UUID.randomUUID().toString();
        signals.send(topic, last);
        await().until(() -> heard.contains(last));
        heard.clear();
    }
}
