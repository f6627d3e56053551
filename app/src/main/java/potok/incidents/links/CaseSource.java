package potok.incidents.links;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Shows the cases of one kind, or of several, to whoever links them. */
public interface CaseSource {
    boolean has(CaseRef.Kind kind);

    /** Those of the ids that exist. */
    List<LinkedCase> find(Collection<UUID> ids);

    /** By number or part of the title, the latest first, ten at most. */
    List<LinkedCase> search(CaseRef.Kind kind, String text);
}
