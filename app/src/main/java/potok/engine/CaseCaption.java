package potok.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** By what people recognise a case of one process in a list of tasks: a caller's number, a client's name. */
public interface CaseCaption {
    /** Key of the process. */
    String process();

    /** Captions by business key, of a whole list at once. */
    Map<String, String> of(Collection<String> businessKeys);

    /** The path of the page that shows the case. */
    default Optional<String> page(String businessKey) {
        return Optional.empty();
    }
}
