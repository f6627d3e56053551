package potok.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Problem details (RFC 9457) in the reader's language, also where no controller has been reached: {@code type} is
 * {@code urn:problem:<code>}, {@code detail} the text {@code problem.<code>}.
 */
@Component
public class Problems {
    /** The problem that the error page tells of, as an attribute of the request. */
    public static final String OF_REQUEST = "potok.problem";

    private static final String HTMX = "HX-Request";

    private final MessageSource texts;
    private final ObjectMapper json;
    private final ObjectProvider<LocaleResolver> locales;

    Problems(MessageSource texts, ObjectMapper json, ObjectProvider<LocaleResolver> locales) {
        this.texts = texts;
        this.json = json;
        this.locales = locales;
    }

    public ProblemDetail problem(HttpStatusCode status, String code, Locale locale, Object... arguments) {
        var detail = texts.getMessage("problem." + code, arguments, code, locale);
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:problem:" + code));
        return problem;
    }

    /** What is to be said where only the status is known. */
    public ProblemDetail problem(HttpStatusCode status, Locale locale) {
        return problem(status, code(status), locale);
    }

    /** Ends the request: programs and fragments get the problem itself, a browser the error page that tells of it. */
    public void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            Object... arguments)
            throws IOException {
        var problem = problem(status, code, locale(request), arguments);
        if (isForPage(request, request.getRequestURI())) {
            request.setAttribute(OF_REQUEST, problem);
            response.sendError(status.value());
        } else {
            write(response, problem);
        }
    }

    /** As {@link #refuse}, and says when to come again. */
    public void postpone(
            HttpServletRequest request, HttpServletResponse response, Duration wait, String code, Object... arguments)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
        refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, code, arguments);
    }

    /** Whether a person looks at a whole page. */
    public boolean isForPage(HttpServletRequest request, String path) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader(HTMX) == null
                && !path.startsWith("/api/")
                && !path.startsWith("/engine-rest/");
    }

    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    /** Spring's own is set only where its dispatcher has been reached. */
    public Locale locale(HttpServletRequest request) {
        var resolver = locales.getIfAvailable();
        return resolver == null ? request.getLocale() : resolver.resolveLocale(request);
    }

    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    public static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    private static String code(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return code(known, status.is5xxServerError());
    }

    private static String code(@Nullable HttpStatus status, boolean ourFault) {
        if (ourFault || status == null) {
            return ourFault ? "internal" : "request-unreadable";
        }
        return switch (status) {
            case UNAUTHORIZED -> "sign-in-needed";
            case FORBIDDEN -> "access-denied";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONFLICT -> "changed-meanwhile";
            case PAYLOAD_TOO_LARGE -> "body-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "media-type-unsupported";
            case TOO_MANY_REQUESTS -> "too-many-requests-now";
            default -> "request-unreadable";
        };
    }
}
