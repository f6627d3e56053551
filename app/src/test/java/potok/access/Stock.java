package potok.access;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.shared.Organisations;

/** How many rows the domain's tables have. */
final class Stock {
    private static final int QUIET_LOOKS = 3;

    private final JdbcClient database;
    private final String question;

    interface Request {
        void send() throws IOException;
    }

    Stock(ApplicationContext context) {
        this.database = context.getBean(JdbcClient.class);
        this.question = tables().stream()
                .map("select '%1$s' as name, count(*) as rows from %1$s"::formatted)
                .collect(Collectors.joining(" union all "));
    }

    /** The records of what happened, sign-ins among it, grow also by what is refused. */
    private List<String> tables() {
        return database.sql("""
                        select relname from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                          and relname !~ '^act_|^flyway|audit|sign_in|attempt|session|limit|bucket|lock'
                        order by relname
                        """).query(String.class).list();
    }

    Map<String, Long> count() {
        return Organisations.everywhere(
                () -> database
                        .sql(question)
                        .query((row, index) -> Map.entry(row.getString("name"), row.getLong("rows")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether the same request adds rows once more; what others do in the background does not happen again just then. */
    boolean growsAgain(Request request) throws IOException {
        for (var look = 0; look < QUIET_LOOKS; look++) {
            var before = settled();
            request.send();
            if (settled().equals(before)) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Long> settled() {
        for (var before = count(); ; before = count()) {
            LockSupport.parkNanos(100_000_000);
            if (count().equals(before)) {
                return before;
            }
        }
    }
}
