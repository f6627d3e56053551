package potok.messaging.webchat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.shared.Organisations;

/** A guest's page works for the organisation to which its key leads, whoever looks at it; an unknown key leads to nobody. */
class GuestOrganisation extends OncePerRequestFilter {
    private static final String PAGES = "/chat/";

    private final WebChatDoor door;

    GuestOrganisation(WebChatDoor door) {
        this.door = door;
    }

    @Override
    @SuppressWarnings("try") // only its end matters
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getRequestURI()
                .substring(request.getContextPath().length() + PAGES.length())
                .split("/", 2)[0];
        try (var stay = Organisations.enter(door.organisationOf(key).orElse(Organisations.NOBODY))) {
            chain.doFilter(request, response);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        FilterRegistrationBean<GuestOrganisation> guestOrganisation(WebChatDoor door) {
            var registration = new FilterRegistrationBean<>(new GuestOrganisation(door));
            registration.addUrlPatterns(PAGES + "*");
            registration.setOrder(Ordered.LOWEST_PRECEDENCE);
            return registration;
        }
    }
}
