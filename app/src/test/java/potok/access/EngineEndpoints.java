package potok.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;

/** The operations of the engine's REST, as its own description lists them; served for programs and for Tasklist. */
final class EngineEndpoints {
    private static final List<String> ROOTS = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options");

    private final JsonNode description;

    EngineEndpoints() throws IOException {
        try (var file = new ClassPathResource("openapi.json").getInputStream()) {
            this.description = new ObjectMapper().readTree(file);
        }
    }

    List<Endpoint> all() {
        var all = new ArrayList<Endpoint>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> ROOTS.forEach(
                        root -> all.add(endpoint(root + path.getKey(), operation.getKey(), operation.getValue())))));
        return List.copyOf(all);
    }

    private Endpoint endpoint(String path, String method, JsonNode operation) {
        var fields = stream(operation.path("parameters"))
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
        var json = operation.at("/requestBody/content/application~1json/schema");
        return new Endpoint(
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                path,
                fields,
                properties(json),
                !json.isMissingNode());
    }

    private List<String> properties(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        var shape = reference.isEmpty() ? schema : description.at(reference.substring(1));
        return Stream.concat(
                        shape.path("properties").properties().stream().map(property -> property.getKey()),
                        stream(shape.path("allOf")).flatMap(part -> properties(part).stream()))
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all.stream();
    }
}
