package potok.incidents.maintenance;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that the system found, told by the text {@code finding.<key>} with the details.
 *
 * @param trouble a person has to see to it
 */
public record Finding(String key, List<String> details, boolean trouble) {
    public static Finding fine(String key, Object... details) {
        return new Finding(key, texts(details), false);
    }

    public static Finding trouble(String key, Object... details) {
        return new Finding(key, texts(details), true);
    }

    public static Finding when(boolean trouble, String key, Object... details) {
        return new Finding(key, texts(details), trouble);
    }

    private static List<String> texts(Object... details) {
        return Stream.of(details).map(String::valueOf).toList();
    }
}
