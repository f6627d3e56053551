package potok.identity.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;
import potok.identity.machines.ApiKeyFilter;
import potok.shared.Problems;

/**
 * Web pages of other origins that may use the REST interface.
 *
 * @param corsOrigins such as {@code https://shop.example.com}; none unless configured
 */
@ConfigurationProperties("potok.security")
public record AllowedOrigins(@DefaultValue List<String> corsOrigins) {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    public CorsFilter filter(Problems problems) {
        var filter = new CorsFilter(request -> configuration());
        filter.setCorsProcessor(refusingWith(problems));
        return filter;
    }

    private CorsConfiguration configuration() {
        var configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(corsOrigins);
        configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        configuration.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.ACCEPT_LANGUAGE,
                ApiKeyFilter.HEADER,
                ChosenOrganisation.HEADER));
        configuration.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_DISPOSITION));
        configuration.setMaxAge(REMEMBERED);
        return configuration;
    }

    /** Spring's own refusal is a bare English sentence. */
    private static CorsProcessor refusingWith(Problems problems) {
        var quiet = new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) {}
        };
        return new CorsProcessor() {
            @Override
            public boolean processRequest(
                    @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                var allowed = quiet.processRequest(configuration, request, response);
                if (!allowed) {
                    problems.refuse(request, response, HttpStatus.FORBIDDEN, "origin-not-allowed");
                }
                return allowed;
            }
        };
    }
}
