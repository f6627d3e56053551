package potok.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.AbstractErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import potok.shared.Problems;

/** What became of a request that nobody answered: a page for people, a problem for everything under {@code /api} and for fragments. */
@Controller
@RequestMapping("${server.error.path:/error}")
class ErrorPages extends AbstractErrorController {
    private final Problems problems;
    private final MultipartProperties forms;

    ErrorPages(
            ErrorAttributes attributes, List<ErrorViewResolver> views, Problems problems, MultipartProperties forms) {
        super(attributes, views);
        this.problems = problems;
        this.forms = forms;
    }

    @RequestMapping
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        var status = getStatus(request);
        var problem = request.getAttribute(Problems.OF_REQUEST) instanceof ProblemDetail known
                ? known
                : problems.problem(status, locale);
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!problems.isForPage(request, failed instanceof String path ? path : "")) {
            problems.write(response, problem);
            return null;
        }
        response.setStatus(status.value());
        var told = Map.<String, Object>of(
                "status",
                status.value(),
                "problem",
                problem,
                "mostTogether",
                forms.getMaxRequestSize().toMegabytes(),
                "mostEach",
                forms.getMaxFileSize().toMegabytes());
        var page = resolveErrorView(request, response, status, told);
        return page == null ? new ModelAndView("error/" + (status.is4xxClientError() ? "4xx" : "5xx")) : page;
    }
}
