package potok.integrations.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.integrations.tenancy.Tenancy;
import potok.integrations.workers.WorkerThreads;

/**
 * Erases what handled events said once nobody needs it. That they were there is remembered longer: a signed request that
 * somebody kept and sends again must not be news.
 */
@Component
class InboxCleaning extends WorkerThreads {
    private static final Duration PAUSE = Duration.ofHours(1);

    InboxCleaning(Cleaner cleaner) {
        super("inbox-cleaning", 1, PAUSE, cleaner::clean);
    }

    @Component
    static class Cleaner {
        private static final Logger log = LoggerFactory.getLogger(InboxCleaning.class);
        private static final int AT_ONCE = 1_000;

        /** Small steps, so that workers never wait for a cleaner. */
        private static final String SOME = """
                where inbox_event_id in (select inbox_event_id from inbox_event
                                         where status = 'DONE' and processed_at < :before %s
                                         limit :most for update skip locked)
                """;

        private static final String ERASE =
                "update inbox_event set payload = '' " + SOME.formatted("and payload <> ''");
        private static final String FORGET = "delete from inbox_event " + SOME.formatted("");

        private final JdbcClient database;
        private final InboxProperties settings;
        private final Tenancy tenancy;
        private final Clock clock;

        Cleaner(JdbcClient database, InboxProperties settings, Tenancy tenancy, Clock clock) {
            this.database = database;
            this.settings = settings;
            this.tenancy = tenancy;
            this.clock = clock;
        }

        /** False when nothing is left to clean. */
        boolean clean() {
            var erased = tenancy.everywhere(() -> some(ERASE, settings.retention()));
            var forgotten = tenancy.everywhere(() -> some(FORGET, settings.memory()));
            if (erased + forgotten > 0) {
                log.info("{} inbox events erased, {} forgotten", erased, forgotten);
            }
            return erased + forgotten > 0;
        }

        private int some(String sql, Duration age) {
            OffsetDateTime before = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
            return database.sql(sql)
                    .param("before", before)
                    .param("most", AT_ONCE)
                    .update();
        }
    }
}
