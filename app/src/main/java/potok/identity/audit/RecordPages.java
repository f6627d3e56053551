package potok.identity.audit;

import java.util.Optional;

/** Knows where records are shown; a module that has all pages below it says so. */
public interface RecordPages {
    /** The path of the record's page, if it has one. */
    Optional<String> pageOf(String kind, String id);
}
