package potok.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.integrations.captcha.Captcha;

/** Lets pages load the captcha's script and frame from its own hosts, and from nowhere else; stands before the security chain. */
class CaptchaPolicy extends OncePerRequestFilter {
    private static final String HEADER = "Content-Security-Policy";
    private static final List<String> DIRECTIVES = List.of("script-src", "frame-src", "connect-src", "style-src");

    private final Captcha captcha;

    CaptchaPolicy(Captcha captcha) {
        this.captcha = captcha;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = captcha.account();
        chain.doFilter(request, account.isOn() ? new Widened(response, account.hosts()) : response);
    }

    /** The policy with the hosts added; a directive that is missing begins as what counts without it, {@code default-src}. */
    static String widened(String policy, String hosts) {
        var directives = Arrays.stream(policy.split(";"))
                .map(String::strip)
                .filter(directive -> !directive.isEmpty())
                .collect(Collectors.toMap(
                        directive -> directive.substring(0, (directive + ' ').indexOf(' ')),
                        directive -> directive,
                        (a, b) -> a,
                        LinkedHashMap::new));
        var otherwise =
                directives.getOrDefault("default-src", "default-src 'self'").substring("default-src".length());
        for (var name : DIRECTIVES) {
            var directive = directives.getOrDefault(name, name + otherwise);
            directives.put(name, directive.replace(" 'none'", "") + " " + hosts);
        }
        return String.join("; ", directives.values());
    }

    private static class Widened extends HttpServletResponseWrapper {
        private final String hosts;

        Widened(HttpServletResponse response, String hosts) {
            super(response);
            this.hosts = hosts;
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase(HEADER) ? widened(value, hosts) : value);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, name.equalsIgnoreCase(HEADER) ? widened(value, hosts) : value);
        }
    }
}
