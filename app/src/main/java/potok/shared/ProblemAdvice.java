package potok.shared;

import java.net.URI;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors as problem details (RFC 9457): {@code type} is {@code urn:problem:<code>}, {@code detail} in the caller's language. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {
    private final MessageSource texts;
    private final ProblemTexts problems;
    private final Problems general;

    ProblemAdvice(MessageSource texts, ProblemTexts problems, Problems general) {
        this.texts = texts;
        this.problems = problems;
        this.general = general;
    }

    @ExceptionHandler
    ProblemDetail broken(RuleBroken broken, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, broken.code(), problems.sentence(broken, locale));
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound notFound, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "not-found", locale);
    }

    /** Two people at once: the second is told to look again. */
    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    ProblemDetail changedMeanwhile(DataAccessException conflict, Locale locale) {
        if (InputFault.isBehind(conflict)) {
            return impossible(locale);
        }
        return problem(HttpStatus.CONFLICT, "changed-meanwhile", locale);
    }

    /** Dates that no calendar has. */
    @ExceptionHandler({DateTimeException.class, ArithmeticException.class})
    ProblemDetail impossible(Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "input-impossible", locale);
    }

    @ExceptionHandler
    ProblemDetail notSignedIn(AuthenticationException refused, Locale locale) {
        return problem(HttpStatus.UNAUTHORIZED, "sign-in-refused", locale);
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        var detail = texts.getMessage("problem.value-invalid", new Object[] {mismatch.getName()}, locale);
        return problem(HttpStatus.BAD_REQUEST, "value-invalid", detail);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getBindingResult().getFieldErrors().stream()
                .collect(Collectors.toMap(
                        error -> error.getField(), error -> texts.getMessage(error, request.getLocale()), (a, b) -> a));
        var names = errors.keySet().stream().sorted().collect(Collectors.joining(", "));
        var problem = problem(
                HttpStatus.BAD_REQUEST,
                "fields-invalid",
                texts.getMessage("problem.fields-invalid", new Object[] {names}, request.getLocale()));
        problem.setProperties(Map.of("errors", errors));
        return handleExceptionInternal(invalid, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var names = invalid.getParameterValidationResults().stream()
                .map(result -> String.valueOf(result.getMethodParameter().getParameterName()))
                .collect(Collectors.joining(", "));
        var problem = problem(
                HttpStatus.BAD_REQUEST,
                "fields-invalid",
                texts.getMessage("problem.fields-invalid", new Object[] {names}, request.getLocale()));
        return handleExceptionInternal(invalid, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) {
                return handleExceptionInternal(
                        unreadable, broken(broken, request.getLocale()), headers, HttpStatus.BAD_REQUEST, request);
            }
        }
        var problem = problem(HttpStatus.BAD_REQUEST, "body-unreadable", request.getLocale());
        return handleExceptionInternal(unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** What Spring itself refuses (another method, type or language than is offered) it tells in English. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var own = body instanceof ProblemDetail problem && !problem.getType().equals(URI.create("about:blank"));
        return super.createResponseEntity(
                own ? body : general.problem(status, request.getLocale()), headers, status, request);
    }

    private ProblemDetail problem(HttpStatus status, String code, Locale locale) {
        return problem(status, code, texts.getMessage("problem." + code, null, code, locale));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:problem:" + code));
        return problem;
    }
}
