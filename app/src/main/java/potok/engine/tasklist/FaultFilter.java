package potok.engine.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import potok.engine.BrokenRules;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/**
 * The engine's REST answers 500 for a task that is not there, a number that is none and a body of another shape. That
 * becomes 404 and 400; what really is our fault stays one, and tells nothing of our inside.
 */
@Component
class FaultFilter extends OncePerRequestFilter {
    private static final Pattern ABSENT = Pattern.compile(
            "NullValueException|.*(doesn't exist|does not exist|not found|[Nn]o .* found).*", Pattern.DOTALL);

    private static final Pattern CLASS_NAME = Pattern.compile("\\b(java|jakarta|com|org)(\\.\\w+){2,}");

    private final ProblemTexts problems;
    private final LocaleResolver locales;

    FaultFilter(ProblemTexts problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new Answer(response);
        try {
            chain.doFilter(request, held);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            logger.warn("The engine's REST could not answer " + request.getMethod(), e);
            held.failed = true;
        }
        if (held.failed || (held.isEmpty() && response.getStatus() >= 500 && !response.isCommitted())) {
            response.reset();
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
            response.getOutputStream().write(told("", "", request, response));
        } else {
            held.finish(body -> response.getStatus() >= 500 || tellsOfInside(body, response)
                    ? told(body, request, response)
                    : body);
        }
    }

    /** The reader of JSON names the classes that it would have filled. */
    private static boolean tellsOfInside(byte[] body, HttpServletResponse response) {
        return response.getStatus() >= 400
                && CLASS_NAME.matcher(new String(body, StandardCharsets.UTF_8)).find();
    }

    private byte[] told(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var fault = EngineTexts.JSON.readTree(body);
            return told(fault.path("type").asText(), fault.path("message").asText(), request, response);
        } catch (JsonProcessingException e) {
            return told("", "", request, response);
        }
    }

    private byte[] told(String type, String message, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var isAbsent = ABSENT.matcher(type).matches() || ABSENT.matcher(message).matches();
        var status = BrokenRules.isOurFault(request)
                ? HttpStatus.INTERNAL_SERVER_ERROR
                : isAbsent ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        var code = status.is5xxServerError() ? "internal" : isAbsent ? "not-found" : "input-impossible";
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        var answer = EngineTexts.JSON.createObjectNode();
        answer.put("type", status == HttpStatus.BAD_REQUEST ? "InvalidRequestException" : "RestException")
                .put("message", problems.sentence(new RuleBroken(code), locales.resolveLocale(request)));
        return EngineTexts.JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps the container from making a page of an error. */
    private static final class Answer extends JsonResponse {
        private boolean failed;

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        boolean isHeld() {
            return super.isHeld() || getStatus() >= 400;
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (status >= 500) {
                failed = true;
            } else {
                super.sendError(status, message);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, "");
        }
    }
}
