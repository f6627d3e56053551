package potok.integrations.outbox;

import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads of one way out: one takes tickets, and hands them to those that send, or sends itself when all do. */
class LaneThreads {
    private static final int SECONDS_TO_FINISH = 20;

    private final ThreadPoolTaskExecutor reader;
    private final ThreadPoolTaskExecutor senders;

    LaneThreads(String channel, int number) {
        reader = threads("outbox-" + channel + "-tickets-", 1);
        reader.setQueueCapacity(1);
        reader.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        reader.initialize();
        senders = threads("outbox-" + channel + "-", number);
        senders.setQueueCapacity(0);
        senders.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        senders.initialize();
    }

    TaskExecutor reader() {
        return reader;
    }

    TaskExecutor senders() {
        return senders;
    }

    /** Lets running work finish. */
    void shutdown() {
        reader.shutdown();
        senders.shutdown();
    }

    private static ThreadPoolTaskExecutor threads(String name, int number) {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix(name);
        threads.setDaemon(true);
        threads.setCorePoolSize(number);
        threads.setMaxPoolSize(number);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        return threads;
    }
}
