package potok;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The container files, read by a parser: no container engine is needed to see that they hang together. */
@Tag("X2")
class DeploymentFilesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)");
    private static final Pattern OFFERED = Pattern.compile("(?m)^#?([A-Z][A-Z_]+)=(.*)$");

    private final JsonNode compose = new ObjectMapper().valueToTree(new Yaml().load(read("docker-compose.yml")));

    @Test
    void theProductWaitsForAHealthyDatabase() {
        assertThat(compose.at("/services/app/depends_on/postgres/condition").asText())
                .isEqualTo("service_healthy");
        assertThat(compose.at("/services/postgres/healthcheck").fieldNames())
                .toIterable()
                .contains("test", "interval", "retries");
    }

    @Test
    void everyNamedVolumeIsDeclared() {
        var mounted = compose.findValues("volumes").stream()
                .filter(JsonNode::isArray)
                .flatMap(volumes -> StreamSupport.stream(volumes.spliterator(), false))
                .map(volume -> volume.asText().split(":")[0]);

        assertThat(compose.at("/volumes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(mounted.toList());
    }

    @Test
    void theExampleOffersExactlyTheSettingsThatComposeReads() {
        var used = matches(VARIABLE, read("docker-compose.yml"), match -> match.group(1));
        var offered = matches(OFFERED, read(".env.example"), match -> match.group(1));

        assertThat(offered).isEqualTo(used);
    }

    @Test
    void theExampleShowsTheDefaultsThatComposeTakes() {
        var defaults = matches(
                Pattern.compile("\\$\\{(\\w+):-([^}]*)}"),
                read("docker-compose.yml"),
                match -> match.group(1) + "=" + match.group(2));

        assertThat(read(".env.example").lines().map(line -> line.replaceFirst("^#", "")))
                .containsAll(defaults);
    }

    @Test
    void noPasswordIsInTheFiles() {
        assertThat(read(".env.example").lines()).contains("SPRING_DATASOURCE_PASSWORD=", "SPRING_FLYWAY_PASSWORD=");
        assertThat(compose.at("/services/app/environment/SPRING_DATASOURCE_PASSWORD")
                        .asText())
                .startsWith("${SPRING_DATASOURCE_PASSWORD:?");
    }

    @Test
    void theImageIsLayeredAndRunsWithoutRoot() {
        var runtime = read("Dockerfile").split("(?m)^FROM ")[2];

        assertThat(runtime).containsSubsequence("dependencies/", "application/", "USER potok", "ENTRYPOINT");
        assertThat(runtime)
                .contains("HEALTHCHECK", "/actuator/health", "-Xmx512m")
                .doesNotContain("USER root");
    }

    private static Set<String> matches(Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part).collect(Collectors.toSet());
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
