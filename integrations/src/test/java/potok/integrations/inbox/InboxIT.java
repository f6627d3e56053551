package potok.integrations.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.integrations.signals.Signals;

@Tag("B6")
@Tag("X9")
@RealDatabase
class InboxIT {
    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxWork work;

    @Autowired
    private InboxMetrics metrics;

    @Autowired
    private InboxCleaning.Cleaner cleaner;

    @Autowired
    private Signals signals;

    @Autowired
    private ScriptedHandler handler;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void forgetScript() {
        handler.forget();
    }

    @Test
    void handlesAnEventOnce() {
        var event = event("once", null);

        assertThat(inbox.accept(event)).isTrue();
        assertThat(inbox.accept(event)).isFalse();

        await().untilAsserted(() -> assertThat(status(event)).isEqualTo(InboxStatus.DONE));
        assertThat(inbox.accept(event)).isFalse();
        assertThat(rows(event)).isEqualTo(1);
        assertThat(handler.handled()).containsExactly(event.eventId());
    }

    @Test
    void anEventThatWasRolledBackWasNeverThere() {
        var event = event("undone", null);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            inbox.accept(event);
            status.setRollbackOnly();
        });

        assertThat(rows(event)).isZero();
    }

    @Test
    void keepsTheOrderWithinAStream() {
        var stream = UUID.randomUUID().toString();
        var events = IntStream.range(0, 30)
                .mapToObj(number -> event("ordered-" + number, stream))
                .toList();

        events.forEach(inbox::accept);

        await().untilAsserted(() -> assertThat(handler.handled())
                .containsExactlyElementsOf(
                        events.stream().map(InboundEvent::eventId).toList()));
    }

    @Test
    void oneStreamDoesNotWaitForAnother() {
        var gate = new CountDownLatch(1);
        var held = event("held", "slow");
        var behind = event("behind", "slow");
        var free = event("free", "quick");
        handler.onEvent(held.eventId(), () -> gate.await());

        inbox.accept(held);
        await().until(() -> handler.started().contains(held.eventId()));
        inbox.accept(behind);
        inbox.accept(free);

        await().untilAsserted(() -> assertThat(status(free)).isEqualTo(InboxStatus.DONE));
        assertThat(handler.started()).doesNotContain(behind.eventId());
        gate.countDown();
        await().untilAsserted(() -> assertThat(status(behind)).isEqualTo(InboxStatus.DONE));
    }

    @Test
    void aFailureRollsBackWhatTheHandlerDidAndIsTriedAgain() {
        var event = event("stumbles", null);
        handler.onEvent(event.eventId(), () -> {
            outbox.put(new OutboundMessage("sms", "79000000001", "text", event.eventId()));
            if (handler.started().stream().filter(event.eventId()::equals).count() < 2) {
                throw new IllegalStateException("The first attempt fails");
            }
        });

        inbox.accept(event);

        await().untilAsserted(() -> assertThat(status(event)).isEqualTo(InboxStatus.DONE));
        // Another worker may take the event before the failure is written down, and that attempt alone counts then.
        assertThat(handler.started()).filteredOn(event.eventId()::equals).hasSize(2);
        assertThat(view(event).error()).isNull();
        assertThat(jdbc.sql("select count(*) from outbox_message where about = ?")
                        .param(event.eventId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPoisonousEventDiesAndStopsNobody() {
        var poison = event("poison", "stream-of-poison");
        var behind = event("behind-poison", "stream-of-poison");
        handler.onEvent(poison.eventId(), () -> {
            throw new AssertionError("Poison \0 of any kind");
        });

        inbox.accept(poison);
        inbox.accept(behind);

        await().untilAsserted(() -> assertThat(status(behind)).isEqualTo(InboxStatus.DONE));
        assertThat(view(poison))
                .returns(InboxStatus.DEAD, InboxEventView::status)
                .returns(3, InboxEventView::attempts)
                .satisfies(dead -> assertThat(dead.error()).contains("Poison"));
        assertThat(inbox.find(InboxStatus.DEAD, PageRequest.of(0, 10)).getContent())
                .extracting(InboxEventView::eventId)
                .contains(poison.eventId());
    }

    @Test
    void whatCannotBeCommittedFailsToo() {
        var event = event("uncommittable", null);
        handler.onEvent(event.eventId(), () -> jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                .query(row -> {}));

        inbox.accept(event);

        await().untilAsserted(() -> assertThat(status(event)).isEqualTo(InboxStatus.DEAD));
    }

    @Test
    void aPersonRetriesTheDead() {
        var event = event("revived", null);
        handler.onEvent(event.eventId(), () -> {
            throw new IllegalStateException("Not yet");
        });
        inbox.accept(event);
        await().untilAsserted(() -> assertThat(status(event)).isEqualTo(InboxStatus.DEAD));
        handler.forget();

        inbox.retry(view(event).id());

        await().untilAsserted(() -> assertThat(status(event)).isEqualTo(InboxStatus.DONE));
        inbox.retry(view(event).id());
        assertThat(status(event)).isEqualTo(InboxStatus.DONE);
    }

    @Test
    void aPersonGivesUpWhatBlocksAStream() {
        var stuck = event("stuck", "stream-of-stuck");
        var behind = event("behind-stuck", "stream-of-stuck");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            inbox.accept(stuck);
            jdbc.sql("update inbox_event set next_attempt_at = now() + interval '1 hour' where event_id = ?")
                    .param(stuck.eventId())
                    .update();
        });
        inbox.accept(behind);
        await().during(Duration.ofMillis(300)).until(() -> status(behind) == InboxStatus.NEW);

        inbox.giveUp(view(stuck).id());

        await().untilAsserted(() -> assertThat(status(behind)).isEqualTo(InboxStatus.DONE));
        assertThat(status(stuck)).isEqualTo(InboxStatus.DEAD);
    }

    @Test
    void twoInstancesShareTheWork() {
        var second = new InboxWorker(
                work,
                new InboxProperties(4, Duration.ofMillis(50), Duration.ofDays(30), Duration.ofDays(400), List.of()),
                signals);
        var events = IntStream.range(0, 200)
                .mapToObj(number -> event("shared-" + number, "stream-" + number % 20))
                .toList();
        second.start();
        try {
            events.forEach(inbox::accept);

            await().untilAsserted(() -> assertThat(handler.handled()).hasSize(events.size()));
            assertThat(handler.handled()).doesNotHaveDuplicates();
        } finally {
            second.stop();
        }
    }

    @Test
    void anEventWithoutHandlerStaysVisible() {
        var event = new InboundEvent("nobody", UUID.randomUUID().toString(), "kind", null, "{}");

        inbox.accept(event);

        await().untilAsserted(() -> assertThat(status(event)).isEqualTo(InboxStatus.DEAD));
        assertThat(view(event).error()).contains("Nothing handles events of nobody");
    }

    @Test
    void countsTheDead() {
        var meters = new SimpleMeterRegistry();
        metrics.bindTo(meters);
        var before = meters.get("potok.inbox.dead").gauge().value();
        var event = new InboundEvent("nobody", UUID.randomUUID().toString(), "kind", null, "{}");

        inbox.accept(event);

        await().untilAsserted(() -> assertThat(status(event)).isEqualTo(InboxStatus.DEAD));
        assertThat(meters.get("potok.inbox.dead").gauge().value()).isEqualTo(before + 1);
    }

    private static InboundEvent event(String name, String stream) {
        var unique = UUID.randomUUID();
        return new InboundEvent(ScriptedHandler.SOURCE, name + "-" + unique, "test", stream, "{\"n\":1}");
    }

    private InboxStatus status(InboundEvent event) {
        return view(event).status();
    }

    private InboxEventView view(InboundEvent event) {
        return inbox
                .find(null, PageRequest.of(0, 1_000))
                .filter(view -> view.eventId().equals(event.eventId()))
                .stream()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsHandledIsErasedInTimeAndStaysKnownLonger() {
        var old = event("old", null);
        var recent = event("recent", null);
        inbox.accept(old);
        inbox.accept(recent);
        await().untilAsserted(
                        () -> assertThat(List.of(status(old), status(recent))).containsOnly(InboxStatus.DONE));
        handledAgo(old, 31);
        handledAgo(recent, 29);

        while (cleaner.clean()) {
            assertThat(rows(old)).isOne();
        }

        assertThat(payload(old)).isEmpty();
        assertThat(payload(recent)).isNotEmpty();
        assertThat(inbox.accept(old)).isFalse();

        handledAgo(old, 401);
        assertThat(cleaner.clean()).isTrue();
        assertThat(rows(old)).isZero();
        assertThat(rows(recent)).isOne();
    }

    private void handledAgo(InboundEvent event, int days) {
        jdbc.sql("update inbox_event set processed_at = now() - make_interval(days => ?) where event_id = ?")
                .params(days, event.eventId())
                .update();
    }

    private String payload(InboundEvent event) {
        return jdbc.sql("select payload from inbox_event where event_id = ?")
                .param(event.eventId())
                .query(String.class)
                .single();
    }

    private long rows(InboundEvent event) {
        return jdbc.sql("select count(*) from inbox_event where event_id = ?")
                .param(event.eventId())
                .query(Long.class)
                .single();
    }
}
