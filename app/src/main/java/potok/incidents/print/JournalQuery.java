package potok.incidents.print;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a journal as they stand in its address; both days inclusive, in the reader's zone.
 *
 * @param <F> the same as the journal is asked
 */
public interface JournalQuery<F> {
    @Nullable
    LocalDate from();

    @Nullable
    LocalDate to();

    F filter(ZoneId zone);

    default JournalPeriod period(ZoneId zone) {
        return new JournalPeriod(from(), to(), zone);
    }
}
