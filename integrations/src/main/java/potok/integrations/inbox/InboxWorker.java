package potok.integrations.inbox;

import org.springframework.stereotype.Component;
import potok.integrations.signals.Signals;
import potok.integrations.workers.WorkerThreads;

/** Works the inbox off in a few threads, woken by each arrival. */
@Component
class InboxWorker extends WorkerThreads {
    InboxWorker(InboxWork work, InboxProperties settings, Signals signals) {
        super("inbox", settings.threads(), settings.poll(), work::handleNext);
        signals.listen(Inbox.TOPIC, news -> wakeOne());
    }
}
