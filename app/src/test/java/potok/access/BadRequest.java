package potok.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request that no page of ours sends. */
record BadRequest(
        Endpoint endpoint,
        String method,
        String path,
        Map<String, String> query,
        String contentType,
        @Nullable String body,
        List<String> headers,
        int who) {
    /** As it goes over the wire; headers of its own take the place of the person's. */
    byte[] bytes(Person person) {
        var target = path + (query.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + form(query));
        var content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        var own =
                headers.stream().anyMatch(header -> header.startsWith("Authorization") || header.startsWith("Cookie"));
        var head = Stream.of(
                        Stream.of(
                                method + " " + target + " HTTP/1.1",
                                "Host: localhost",
                                endpoint.byToken() ? "Accept: application/json" : "Accept: text/html, */*;q=0.8"),
                        own
                                ? Stream.<String>empty()
                                : person.credentials(endpoint.path(), true).lines(),
                        body == null
                                ? Stream.<String>empty()
                                : Stream.of("Content-Type: " + contentType, "Content-Length: " + content.length),
                        headers.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        return Person.join(head.getBytes(StandardCharsets.UTF_8), content);
    }

    boolean changes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Person.encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What is a lone surrogate, or looks encoded already, goes out as it is. */
    private static String encoded(String text) {
        return text.startsWith("%") ? text.replace("%n", "%25n") : Person.encoded(text);
    }

    @Override
    public String toString() {
        return printable(
                "%s %s %s %s %s".formatted(method, path, query, body == null ? "" : contentType + " " + body, headers));
    }

    /** Short, and fit for a report. */
    static String printable(String text) {
        var clean = text.replaceAll("[^ -~]", "?").replaceAll("(.)\\1{20,}", "$1$1...");
        return clean.substring(0, Math.min(300, clean.length()));
    }
}
