package potok.incidents.maintenance;

import java.time.Instant;
import java.util.List;

/** Looks at one thing, for the present organisation where the thing is one organisation's. */
public interface Checker {
    SystemCheck check();

    /** Whether it has been told where. */
    default boolean canLook() {
        return true;
    }

    /**
     * What stands there; an item without trouble is done by that. Called outside of any transaction.
     *
     * @param since where it looks at what happened, not at what is
     */
    List<Finding> look(Instant since);
}
