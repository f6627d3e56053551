package potok.access;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends what no well-behaved client would: the request's bytes go out as they are. Keeps one connection open. */
final class RawHttp implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    RawHttp(int port) {
        this.port = port;
    }

    record Answer(int status, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }

        boolean isHtml() {
            return header("content-type").startsWith("text/html");
        }
    }

    /** A second try on a new connection when the server has meanwhile closed the kept one. */
    Answer send(byte[] request) throws IOException {
        var reused = socket != null;
        try {
            return exchange(request);
        } catch (IOException e) {
            close();
            if (!reused) {
                throw e;
            }
            return exchange(request);
        }
    }

    private Answer exchange(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            in = new BufferedInputStream(socket.getInputStream());
        }
        try {
            socket.getOutputStream().write(request);
        } catch (IOException e) {
            // Refused before all was sent: what was answered can still be read.
        }
        return read(request.length > 4 && new String(request, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD "));
    }

    private Answer read(boolean head) throws IOException {
        var status = line();
        var headers = new LinkedHashMap<String, List<String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    List.of(line.substring(colon + 1).strip()),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        var code = Integer.parseInt(status.split(" ")[1]);
        var answer = new Answer(code, headers, "");
        var isStream = answer.header("content-type").startsWith("text/event-stream");
        var body = head || isStream || code == 204 || code == 304 || code < 200 ? new byte[0] : body(answer);
        if (isStream || answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return new Answer(code, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] body(Answer answer) throws IOException {
        if (answer.header("transfer-encoding").equalsIgnoreCase("chunked")) {
            var whole = new ByteArrayOutputStream();
            for (var size = chunk(); size > 0; size = chunk()) {
                whole.write(in().readNBytes(size));
                line();
            }
            line();
            return whole.toByteArray();
        }
        var length = answer.header("content-length");
        return length.isEmpty() ? in().readAllBytes() : in().readNBytes(Integer.parseInt(length));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in().read(); next != '\n'; next = in().read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private InputStream in() throws IOException {
        if (in == null) {
            throw new EOFException("Not connected");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
            in = null;
        }
    }
}
