package potok.integrations.outbox;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskExecutor;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.jdbc.channel.PostgresChannelMessageTableSubscriber;
import org.springframework.integration.jdbc.channel.PostgresSubscribableChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.stereotype.Component;
import potok.integrations.workers.WorkerThreads;

/**
 * A way out for each channel with threads of its own, so that a slow remote holds up no other: tickets come through the
 * database's channel as soon as they are committed, and one thread looks for what is due later or lost its ticket.
 */
@Component
class OutboxLanes implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxLanes.class);

    private final OutboxWork work;
    private final OutboxProperties settings;
    private final JdbcChannelMessageStore tickets;
    private final PostgresChannelMessageTableSubscriber subscriber;
    private final IntegrationFlowContext flows;
    private final List<Lane> lanes = new ArrayList<>();

    private record Lane(
            IntegrationFlowContext.IntegrationFlowRegistration flow, LaneThreads threads, WorkerThreads clock) {}

    OutboxLanes(
            OutboxWork work,
            OutboxProperties settings,
            JdbcChannelMessageStore ticketStore,
            PostgresChannelMessageTableSubscriber subscriber,
            IntegrationFlowContext flows) {
        this.work = work;
        this.settings = settings;
        this.tickets = ticketStore;
        this.subscriber = subscriber;
        this.flows = flows;
    }

    @Override
    public synchronized void start() {
        if (settings.threads() > 0) {
            work.channels().forEach(channel -> lanes.add(open(channel)));
        }
    }

    @Override
    public synchronized void stop() {
        lanes.forEach(lane -> lane.flow().destroy());
        lanes.forEach(lane -> lane.clock().stop());
        lanes.forEach(lane -> lane.threads().shutdown());
        lanes.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !lanes.isEmpty();
    }

    private Lane open(String channel) {
        var threads = new LaneThreads(channel, settings.threads());
        var flow = flows.registration(IntegrationFlow.from(channel(channel, threads.reader()))
                        .channel(senders -> senders.executor(threads.senders()))
                        .handle(message -> work.carry(channel, (Ticket) message.getPayload()))
                        .get())
                .id("outbox-" + channel)
                .register();
        var clock = new WorkerThreads("outbox-" + channel + "-due", 1, settings.poll(), () -> work.sendNext(channel));
        clock.start();
        return new Lane(flow, threads, clock);
    }

    private PostgresSubscribableChannel channel(String channel, TaskExecutor reader) {
        var opened = new PostgresSubscribableChannel(tickets, channel, subscriber);
        opened.setDispatcherExecutor(reader);
        opened.setErrorHandler(failure -> {
            log.warn("Tickets of {} can't be carried at present: {}", channel, failure.toString());
            log.debug("Reason", failure);
            OutboxConfiguration.pause();
        });
        return opened;
    }
}
