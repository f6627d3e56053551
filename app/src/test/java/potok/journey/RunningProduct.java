package potok.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The product as a user starts it: the built jar in a process of its own, with its own database, in 512 MB of heap. */
final class RunningProduct implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final int port = freePort();
    private final int databasePort = freePort();
    private Process process;

    private final boolean sandbox;
    private final Map<String, String> environment;

    private RunningProduct(Path data, boolean sandbox, Map<String, String> environment) throws IOException {
        this.data = data;
        this.sandbox = sandbox;
        this.environment = environment;
        this.process = start();
    }

    static RunningProduct in(Path data) throws IOException {
        return new RunningProduct(data, true, Map.of());
    }

    static RunningProduct in(Path data, Map<String, String> environment) throws IOException {
        return new RunningProduct(data, true, environment);
    }

    /** As it starts for real work, with nothing configured. */
    static RunningProduct withoutSandbox(Path data) throws IOException {
        return new RunningProduct(data, false, Map.of());
    }

    String address() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    private Process start() throws IOException {
        Files.createDirectories(data);
        var java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("potok.jar"),
                        "--potok.database.port=" + databasePort)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("product.log").toFile()));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("POTOK_DATA", data.toString());
        builder.environment().put("POTOK_SANDBOX_ENABLED", String.valueOf(sandbox));
        builder.environment().putAll(environment);
        var started = builder.start();
        await("the product is up, see " + data.resolve("product.log"))
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!started.isAlive()) {
                        throw new IllegalStateException(
                                "The product ended: " + Files.readString(data.resolve("product.log")));
                    }
                    return isReady();
                });
        return started;
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it as a power cut would, its database left behind, and starts it again on the same data. */
    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    /** Resident memory of the Java process in MiB; Linux only. */
    long residentMebibytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
