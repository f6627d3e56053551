package potok.shared;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

    ProblemAdvice(MessageSource texts, ProblemTexts problems) {
        this.texts = texts;
        this.problems = problems;
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
        return problem(HttpStatus.CONFLICT, "changed-meanwhile", locale);
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
                        error -> error.getField(), error -> String.valueOf(error.getDefaultMessage()), (a, b) -> a));
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

    private ProblemDetail problem(HttpStatus status, String code, Locale locale) {
        return problem(status, code, texts.getMessage("problem." + code, null, code, locale));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:problem:" + code));
        return problem;
    }
}
