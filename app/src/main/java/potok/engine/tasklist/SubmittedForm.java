package potok.engine.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A submission whose body was rewritten. A submitted form is handed on as a completed task: the engine would copy a
 * form's fields into its history, transient or not, but not what a task is completed with.
 */
class SubmittedForm extends HttpServletRequestWrapper {
    private static final Pattern SUBMIT = Pattern.compile("/submit-form/?$");
    private static final String COMPLETE = "/complete";

    private final boolean submitsForm;
    private final byte[] body;

    SubmittedForm(HttpServletRequest request, JsonResponse.Rewriting rewriting) throws IOException {
        super(request);
        this.submitsForm = SUBMIT.matcher(request.getPathInfo()).find();
        this.body = rewritten(request.getInputStream().readAllBytes(), rewriting);
    }

    /** What is no JSON goes on as it came: the engine says what is wrong with it. */
    private static byte[] rewritten(byte[] body, JsonResponse.Rewriting rewriting) throws IOException {
        try {
            return rewriting.rewrite(body);
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    @Override
    public String getRequestURI() {
        return completing(super.getRequestURI());
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(completing(super.getRequestURL().toString()));
    }

    @Override
    public String getPathInfo() {
        return completing(super.getPathInfo());
    }

    private String completing(String path) {
        return submitsForm ? path.substring(0, path.lastIndexOf('/', path.length() - 2)) + COMPLETE : path;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BodyStream(new ByteArrayInputStream(body));
    }

    private static final class BodyStream extends ServletInputStream {
        private final ByteArrayInputStream body;

        BodyStream(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return body.read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The engine's REST reads synchronously");
        }
    }
}
