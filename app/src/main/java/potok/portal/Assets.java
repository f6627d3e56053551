package potok.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Addresses of the built front end's files. */
class Assets {
    private final Map<String, String> names;

    Assets(ObjectMapper json) {
        try (var file = new ClassPathResource("static/assets/assets.json").getInputStream()) {
            this.names = json.readerForMapOf(String.class).readValue(file);
        } catch (IOException e) {
            throw new IllegalStateException("The front end is not built: run Maven's generate-resources", e);
        }
    }

    String address(String asset) {
        return "/assets/" + names.get(asset);
    }
}
