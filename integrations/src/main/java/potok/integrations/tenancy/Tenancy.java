package potok.integrations.tenancy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Organisations as threads work for them; to be entered before a transaction begins. */
public interface Tenancy {
    UUID current();

    void in(UUID organisation, Runnable work);

    /** Work over the rows of all organisations, such as looking for what is due. */
    <T> T everywhere(Supplier<T> work);

    /** All that work here, the first one first. */
    List<UUID> all();
}
