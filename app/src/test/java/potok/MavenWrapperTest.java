package potok;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./mvnw} on machines with and without Maven; a server on this machine stands in for the Apache archive. */
@Tag("X2")
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> TOOLS = List.of(
            "sh",
            "dirname",
            "sed",
            "tr",
            "sort",
            "head",
            "cut",
            "mkdir",
            "mktemp",
            "mv",
            "rm",
            "tar",
            "gzip",
            "sha512sum");

    @TempDir
    private Path folder;

    private Path project;
    private Path path;
    private Path home;
    private HttpServer archive;
    private final AtomicInteger downloads = new AtomicInteger();

    record Run(int exitCode, String output) {}

    @BeforeEach
    void machineWithoutMaven() throws Exception {
        project = Files.createDirectories(folder.resolve("the project"));
        path = Files.createDirectories(folder.resolve("path"));
        home = folder.resolve("my home");
        for (var tool : TOOLS) {
            provide(tool);
        }
        var jdk = Path.of(System.getProperty("java.home"), "bin");
        for (var tool : List.of("java", "javac")) {
            script(path.resolve(tool), "exec '" + jdk.resolve(tool) + "' \"$@\"");
        }
        Files.copy(ROOT.resolve("mvnw"), project.resolve("mvnw"));
        Files.createDirectory(project.resolve(".mvn"));

        var file = mavenArchive();
        pin(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(file)));
        archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.createContext("/maven/apache-maven-9.8.7-bin.tar.gz", exchange -> {
            downloads.incrementAndGet();
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        archive.start();
    }

    @AfterEach
    void stopArchive() {
        archive.stop(0);
    }

    @Test
    void aNewEnoughMavenOfThePathServes() throws Exception {
        script(path.resolve("mvn"), "[ \"$2\" = --version ] && echo 'Apache Maven 3.8.1 (c0ffee)' || echo path \"$@\"");

        var run = mvnw("-q", "two words");

        assertThat(run).isEqualTo(new Run(0, "path -q two words\n"));
        assertThat(downloads).hasValue(0);
    }

    @Test
    void anOlderMavenOfThePathIsPassedOver() throws Exception {
        script(path.resolve("mvn"), "echo 'Apache Maven 3.6.3'");
        provide("curl");

        assertThat(mvnw("verify").output()).endsWith("fetched verify\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget"})
    void mavenIsFetchedOnceAndKept(String client) throws Exception {
        provide(client);

        assertThat(mvnw("-q", "two words")).isEqualTo(new Run(0, "mvnw: fetching Maven 9.8.7\nfetched -q two words\n"));
        assertThat(mvnw("verify")).isEqualTo(new Run(0, "fetched verify\n"));
        assertThat(downloads).hasValue(1);
    }

    @Test
    void aForgedArchiveIsRefusedAndDeleted() throws Exception {
        provide("curl");
        pin("00".repeat(64));

        var run = mvnw("verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("SHA-512 differs");
        try (var left = Files.list(home.resolve("wrapper"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anUnreachableArchiveSaysWhatToDo() throws Exception {
        provide("curl");
        archive.removeContext("/maven/apache-maven-9.8.7-bin.tar.gz");

        var run = mvnw("verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("could not be fetched", "POTOK_MAVEN_BASE");
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        Files.delete(path.resolve("java"));

        var run = mvnw("verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("No Java found", "Install a JDK 17 or newer");
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        script(path.resolve("java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        assertThat(mvnw("verify").output()).contains("Java 11 is too old", "Install a JDK 17 or newer");
    }

    @Test
    void aRuntimeWithoutCompilerIsNotEnough() throws Exception {
        Files.delete(path.resolve("javac"));

        assertThat(mvnw("verify").output()).contains("a runtime only", "Install a JDK 17 or newer");
    }

    private Run mvnw(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(project.resolve("mvnw").toString()).redirectErrorStream(true);
        command.command().addAll(List.of(arguments));
        var environment = command.environment();
        environment.clear();
        environment.put("PATH", path.toString());
        environment.put("MAVEN_USER_HOME", home.toString());
        environment.put(
                "POTOK_MAVEN_BASE", "http://localhost:" + archive.getAddress().getPort() + "/maven");
        var process = command.start();
        var output = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), output);
    }

    private void pin(String checksum) throws IOException {
        Files.writeString(project.resolve(".mvn/maven.properties"), "version=9.8.7\nsha512=" + checksum + "\n");
    }

    /** An archive with a Maven in it that only repeats what it was asked. */
    private byte[] mavenArchive() throws IOException, InterruptedException {
        var bin = Files.createDirectories(folder.resolve("apache-maven-9.8.7/bin"));
        script(bin.resolve("mvn"), "echo fetched \"$@\"");
        var file = folder.resolve("maven.tar.gz");
        new ProcessBuilder("tar", "-czf", file.toString(), "-C", folder.toString(), "apache-maven-9.8.7")
                .start()
                .waitFor();
        return Files.readAllBytes(file);
    }

    private void provide(String tool) throws IOException {
        for (var place : System.getenv("PATH").split(":")) {
            var found = Path.of(place, tool);
            if (Files.isExecutable(found)) {
                script(path.resolve(tool), "exec '" + found + "' \"$@\"");
                return;
            }
        }
        throw new IOException(tool + " is not on the PATH");
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
