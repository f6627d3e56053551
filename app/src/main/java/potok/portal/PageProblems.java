package potok.portal;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequestHeader;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponseHeader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import potok.engine.Collisions;
import potok.identity.protection.TooFast;
import potok.shared.InputFault;
import potok.shared.NotFound;
import potok.shared.ProblemTexts;
import potok.shared.Problems;
import potok.shared.RuleBroken;

/** Errors of pages: a missing thing is the page "not found", a broken rule or a lost race is told in a toast over the page. */
@ControllerAdvice
@Order(-1)
class PageProblems {
    private static final List<String> LISTS = List.of("/calls", "/orders");

    private final ProblemTexts texts;
    private final Problems problems;

    PageProblems(ProblemTexts texts, Problems problems) {
        this.texts = texts;
        this.problems = problems;
    }

    /** When a case stops being the reader's while he looks at it, its parts lead him back to the list. */
    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    void missing(NotFound missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = LISTS.stream()
                .filter(path -> request.getRequestURI().startsWith(path + "/"))
                .findFirst();
        if (request.getHeader(HtmxRequestHeader.HX_REQUEST.getValue()) == null || list.isEmpty()) {
            absent(response);
        } else {
            response.setHeader(HtmxResponseHeader.HX_REDIRECT.getValue(), list.get());
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
    }

    @ExceptionHandler(
            exception = {NoResourceFoundException.class, MethodArgumentTypeMismatchException.class},
            produces = MediaType.TEXT_HTML_VALUE)
    void absent(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** A form with files that ends too early, or is none. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MultipartException unreadable, Locale locale) {
        return unreadable instanceof MaxUploadSizeExceededException
                ? problem(HttpStatus.PAYLOAD_TOO_LARGE, new RuleBroken("body-too-large"), locale)
                : problem(HttpStatus.BAD_REQUEST, new RuleBroken("body-unreadable"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(RuleBroken broken, Locale locale) {
        return problem(Collisions.isBehind(broken) ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST, broken, locale);
    }

    /** Somebody else was faster, in the engine or in our own tables. */
    @ExceptionHandler({
        OptimisticLockingException.class,
        TaskAlreadyClaimedException.class,
        OptimisticLockingFailureException.class,
        DataIntegrityViolationException.class
    })
    ResponseEntity<ProblemDetail> overtaken(RuntimeException conflict, Locale locale) {
        if (InputFault.isBehind(conflict)) {
            return impossible(locale);
        }
        return problem(HttpStatus.CONFLICT, new RuleBroken("changed-meanwhile"), locale);
    }

    /** Dates that no calendar has. */
    @ExceptionHandler({DateTimeException.class, ArithmeticException.class})
    ResponseEntity<ProblemDetail> impossible(Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, new RuleBroken("input-impossible"), locale);
    }

    @ExceptionHandler
    void tooFast(TooFast tooFast, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wait = tooFast.pause();
        problems.postpone(request, response, wait, "too-many-requests", Problems.seconds(wait));
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, RuleBroken broken, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(status, texts.sentence(broken, locale));
        problem.setType(URI.create("urn:problem:" + broken.code()));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
