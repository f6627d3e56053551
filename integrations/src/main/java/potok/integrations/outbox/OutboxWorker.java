package potok.integrations.outbox;

import org.springframework.stereotype.Component;
import potok.integrations.signals.Signals;
import potok.integrations.workers.WorkerThreads;

/** Sends what lies in the outbox, woken as soon as a message is committed. */
@Component
class OutboxWorker extends WorkerThreads {
    OutboxWorker(OutboxWork work, OutboxProperties settings, Signals signals) {
        super("outbox", settings.threads(), settings.poll(), work::sendNext);
        signals.listen(Outbox.TOPIC, news -> {
            if (!news.equals(OutboxWork.SETTLED)) {
                wakeOne();
            }
        });
    }
}
