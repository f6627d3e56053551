package potok;

import jakarta.persistence.EntityManagerFactory;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/** How many statements some work costs. */
public final class Statements {
    private static final int LOOKS = 5;

    private Statements() {}

    /** The least of several looks: what runs beside the test counts, too. */
    public static long of(EntityManagerFactory sessions, Runnable work) {
        var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        return LongStream.generate(() -> {
                    statistics.clear();
                    work.run();
                    return statistics.getPrepareStatementCount();
                })
                .limit(LOOKS)
                .min()
                .orElseThrow();
    }
}
