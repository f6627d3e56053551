package potok.access;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * One method of one address.
 *
 * @param path with its variables in braces
 * @param fields names of parameters in the address or form
 * @param properties names of properties in a JSON body; a body of any shape is taken when there are none
 * @param json whether it reads a JSON body
 */
record Endpoint(HttpMethod method, String path, List<String> fields, List<String> properties, boolean json) {
    static Endpoint of(HttpMethod method, String path) {
        return new Endpoint(method, path, List.of(), List.of(), false);
    }

    boolean changes() {
        return method != HttpMethod.GET && method != HttpMethod.HEAD;
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    /** Programs and the engine's REST sign in by token, pages by session. */
    boolean byToken() {
        return path.startsWith("/api/") || path.startsWith("/engine-rest") || path.startsWith("/actuator");
    }

    boolean ofEngine() {
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/engine/");
    }

    /** The address with this in place of each variable. */
    String with(String value) {
        return path.replaceAll("\\{[^}]+}", value);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
