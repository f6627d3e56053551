package potok.engine.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import potok.engine.BrokenRules;

/**
 * Answers of the engine's REST, its refusals too, in the language of the person who asks; the Tasklist's tasks also say
 * which case they belong to.
 */
@Component
class TranslationFilter extends OncePerRequestFilter {
    private static final String TASKLIST = "/camunda/api/";

    private final EngineTexts texts;
    private final TaskCaptions captions;
    private final LocaleResolver locales;

    TranslationFilter(EngineTexts texts, TaskCaptions captions, LocaleResolver locales) {
        this.texts = texts;
        this.captions = captions;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var locale = locales.resolveLocale(request);
        var held = new JsonResponse(response);
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            chain.doFilter(request, held);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
        held.finish(body -> {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
            var forPeople = request.getRequestURI().startsWith(TASKLIST);
            var refused = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                    && BrokenRules.refusal(request).isEmpty();
            return translated(body, locale, forPeople, forPeople && refused);
        });
    }

    private byte[] translated(byte[] body, Locale locale, boolean forPeople, boolean refused) throws IOException {
        try {
            var answer = texts.translated(EngineTexts.JSON.readTree(body), locale);
            if (refused) {
                texts.refusal(answer, locale);
            }
            if (forPeople) {
                captions.addTo(answer);
            }
            return EngineTexts.JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            logger.warn("Answer is called JSON but is none, left as it is", e);
            return body;
        }
    }
}
