package potok.access;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Makes requests that are wrong in one way or several, for each endpoint with the fields that it knows. */
final class BadInput {
    private static final List<String> COMMON_FIELDS = List.of("lang", "page", "size", "sort", "search", "_csrf");

    private final List<Endpoint> endpoints;
    private final Map<Endpoint, Arbitrary<BadRequest>> made = new HashMap<>();

    BadInput(List<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    Arbitrary<BadRequest> requests() {
        return Arbitraries.of(endpoints).flatMap(endpoint -> made.computeIfAbsent(endpoint, this::of));
    }

    private Arbitrary<BadRequest> of(Endpoint endpoint) {
        var method = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(endpoint.method().name())),
                Tuple.of(
                        1,
                        Arbitraries.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW")));
        var headers = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.<String>of())),
                Tuple.of(1, OddValues.headers().list().ofMinSize(1).ofMaxSize(3)));
        var body = endpoint.changes() ? body(endpoint) : Arbitraries.just(new Body("text/plain", null));
        return Combinators.combine(
                        method,
                        path(endpoint),
                        query(endpoint),
                        body,
                        headers,
                        Arbitraries.integers().between(0, 99))
                .as((verb, path, query, content, lines, who) ->
                        new BadRequest(endpoint, verb, path, query, content.type, content.text, lines, who));
    }

    private record Body(String type, @Nullable String text) {}

    private static Arbitrary<String> path(Endpoint endpoint) {
        var plain = endpoint.hasVariables()
                ? OddValues.texts().map(value -> endpoint.with(Matcher.quoteReplacement(inPath(value))))
                : Arbitraries.just(endpoint.path());
        return Arbitraries.frequencyOf(
                Tuple.of(8, plain),
                Tuple.of(1, Combinators.combine(OddValues.pathTricks(), plain).as(String::formatted)));
    }

    /** A segment of an address must fit into its first line. */
    private static String inPath(String value) {
        var encoded = value.startsWith("%") || value.startsWith(".")
                ? value
                : Person.encoded(value).replace("+", "%20");
        return encoded.length() > 2000 ? encoded.substring(0, 1998) : encoded;
    }

    private static Arbitrary<Map<String, String>> query(Endpoint endpoint) {
        var known = endpoint.fields().isEmpty() ? COMMON_FIELDS : endpoint.fields();
        var names = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(known)),
                Tuple.of(1, Arbitraries.of(COMMON_FIELDS)),
                Tuple.of(1, OddValues.texts()));
        var value = OddValues.texts().map(text -> text.length() > 1500 ? text.substring(0, 1500) : text);
        return Arbitraries.maps(names.map(text -> text.length() > 100 ? text.substring(0, 100) : text), value)
                .ofMaxSize(4);
    }

    private static Arbitrary<Body> body(Endpoint endpoint) {
        var form = Arbitraries.maps(
                        Arbitraries.of(endpoint.fields().isEmpty() ? COMMON_FIELDS : endpoint.fields()),
                        OddValues.texts())
                .ofMaxSize(12)
                .map(BadRequest::form);
        var json = json(endpoint);
        var usual = endpoint.json()
                ? json.map(text -> new Body("application/json", text))
                : form.map(text -> new Body("application/x-www-form-urlencoded", text));
        return Arbitraries.frequencyOf(
                Tuple.of(8, usual),
                Tuple.of(
                        1,
                        Combinators.combine(OddValues.contentTypes(), Arbitraries.oneOf(json, form))
                                .as(Body::new)),
                Tuple.of(
                        1,
                        Combinators.combine(OddValues.contentTypes(), OddValues.texts())
                                .as(Body::new)),
                Tuple.of(1, OddValues.texts().map(BadInput::multipart)));
    }

    /** Known properties with odd values, some twice; now and then cut off or of another shape. */
    private static Arbitrary<String> json(Endpoint endpoint) {
        var names = endpoint.properties().isEmpty() ? List.of("value", "variables", "id") : endpoint.properties();
        var object = Arbitraries.maps(Arbitraries.of(names), OddValues.json())
                .ofMaxSize(Math.min(names.size(), 8))
                .map(LinkedHashMap::new)
                .map(properties -> properties.entrySet().stream()
                        .map(property -> OddValues.quoted(property.getKey()) + ":" + property.getValue())
                        .collect(joining(",", "{", "}")));
        return Arbitraries.frequencyOf(
                Tuple.of(8, object),
                Tuple.of(1, object.map(text -> text.substring(0, text.length() / 2))),
                Tuple.of(1, object.map(text -> text.replaceFirst("^\\{", "{\"" + names.get(0) + "\":1,"))),
                Tuple.of(2, OddValues.json()));
    }

    private static Body multipart(String value) {
        return new Body(
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + value.replaceAll("[\\r\\n\"]", "")
                        + "\"\r\nContent-Type: text/csv\r\n\r\n" + value + "\r\n--b--\r\n");
    }
}
