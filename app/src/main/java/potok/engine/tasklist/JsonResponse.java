package potok.engine.tasklist;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FastByteArrayOutputStream;

/** Holds a JSON body back until it has been rewritten; every other body passes straight through. */
class JsonResponse extends HttpServletResponseWrapper {
    interface Rewriting {
        byte[] rewrite(byte[] body) throws IOException;
    }

    private @Nullable FastByteArrayOutputStream held;
    private @Nullable PrintWriter writer;
    private long contentLength = -1;

    JsonResponse(HttpServletResponse response) {
        super(response);
    }

    /** Sends what was held back, rewritten; to be called once the chain has answered. */
    void finish(Rewriting rewriting) throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (held == null) {
            passContentLength();
            return;
        }
        var body = held.size() == 0 ? new byte[0] : rewriting.rewrite(held.toByteArray());
        super.setContentLength(body.length);
        super.getOutputStream().write(body);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!isHeld()) {
            passContentLength();
            return super.getOutputStream();
        }
        if (held == null) {
            held = new FastByteArrayOutputStream();
        }
        return new HeldStream(held);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isHeld()) {
            passContentLength();
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    /** Jersey states the length before the type, so whether it still holds is known only when the body begins. */
    @Override
    public void setContentLength(int length) {
        contentLength = length;
    }

    @Override
    public void setContentLengthLong(long length) {
        contentLength = length;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (held == null) {
            passContentLength();
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        held = null;
        writer = null;
    }

    @Override
    public void reset() {
        super.reset();
        held = null;
        writer = null;
        contentLength = -1;
    }

    boolean isEmpty() {
        return held == null || held.size() == 0;
    }

    /** Asked when the body begins, with its type and status known. */
    boolean isHeld() {
        var type = getContentType();
        return type != null && (type.startsWith("application/json") || type.startsWith("application/hal+json"));
    }

    private void passContentLength() {
        if (contentLength >= 0 && !isCommitted()) {
            super.setContentLengthLong(contentLength);
            contentLength = -1;
        }
    }

    private static final class HeldStream extends ServletOutputStream {
        private final FastByteArrayOutputStream held;

        HeldStream(FastByteArrayOutputStream held) {
            this.held = held;
        }

        @Override
        public void write(int value) throws IOException {
            held.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            held.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("The engine's REST answers synchronously");
        }
    }
}
