package potok;

import java.util.Map;
import java.util.stream.Collectors;

/** The parts of a form with files; one whose name has an ending is a file of it, {@code field/file.txt} of that field. */
final class Parts {
    static final String TYPE = "multipart/form-data; boundary=cut";

    private Parts() {}

    static String written(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> "--cut\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                        .formatted(place(part.getKey()), part.getValue()))
                .collect(Collectors.joining("", "", "--cut--\r\n"));
    }

    private static String place(String name) {
        var slash = name.indexOf('/');
        if (!name.contains(".")) {
            return "name=\"" + name + "\"";
        }
        return "name=\"%s\"; filename=\"%s\""
                .formatted(slash < 0 ? name : name.substring(0, slash), name.substring(slash + 1));
    }
}
