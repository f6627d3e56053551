package potok.engine.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import potok.engine.BrokenRules;

/**
 * What goes into a task's form and what comes out of it: adds the form's context when it is opened, and sees to it
 * that what people typed never outlives the transaction of their click, and that a refusal is a sentence.
 */
@Component
class FormDataFilter extends OncePerRequestFilter {
    private static final Pattern OPENED = Pattern.compile(".*/task/([^/]+)/form-variables/?");
    private static final Pattern SUBMITTED =
            Pattern.compile(".*/task/([^/]+)/(submit-form|complete|resolve|bpmnError|bpmnEscalation)/?");

    private final FormVariables variables;
    private final LocaleResolver locales;

    FormDataFilter(FormVariables variables, LocaleResolver locales) {
        this.variables = variables;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The path as the servlet will match it: decoded and without path parameters, so that no spelling slips by.
        var path = Objects.requireNonNullElse(request.getPathInfo(), "");
        var opened = OPENED.matcher(path);
        var submitted = SUBMITTED.matcher(path);
        if ("GET".equals(request.getMethod()) && opened.matches()) {
            var held = new JsonResponse(response);
            chain.doFilter(request, held);
            held.finish(body -> response.getStatus() == HttpServletResponse.SC_OK
                    ? variables.withContext(body, opened.group(1), locales.resolveLocale(request))
                    : body);
        } else if ("POST".equals(request.getMethod()) && submitted.matches()) {
            var held = new JsonResponse(response);
            var task = submitted.group(1);
            chain.doFilter(new SubmittedForm(request, body -> variables.madeTransient(body, task)), held);
            held.finish(body -> {
                var refusal = BrokenRules.refusal(request);
                return refusal.isPresent() ? refused(refusal.get(), response) : body;
            });
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The engine answers 500 and puts its own words before the sentence. */
    private static byte[] refused(String sentence, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        var answer = EngineTexts.JSON.createObjectNode();
        answer.put("type", BadUserRequestException.class.getSimpleName()).put("message", sentence);
        return EngineTexts.JSON.writeValueAsBytes(answer);
    }
}
