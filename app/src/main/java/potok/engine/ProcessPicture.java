package potok.engine;

import java.util.List;
import java.util.Map;

/** A process drawn: its model, the elements where the case stands and has been, and their names in the reader's language. */
public record ProcessPicture(String xml, List<String> active, List<String> done, Map<String, String> names) {}
