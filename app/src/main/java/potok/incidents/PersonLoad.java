package potok.incidents;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/**
 * What one person of a line has to do.
 *
 * @param person null for what nobody has taken yet
 * @param share of who has most to do, in per cent
 */
public record PersonLoad(@Nullable UserId person, @Nullable String name, long open, long overdue, int share) {
    private static final int WHOLE = 100;

    PersonLoad(@Nullable UserId person, @Nullable String name, long open, long overdue) {
        this(person, name, open, overdue, 0);
    }

    PersonLoad besides(long most) {
        return new PersonLoad(person, name, open, overdue, most == 0 ? 0 : (int) (open * WHOLE / most));
    }

    /** Of what he has to do, how much is overdue, in the same measure. */
    public int overdueShare() {
        return open == 0 ? 0 : (int) (share * overdue / open);
    }
}
