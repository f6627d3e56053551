package potok.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.identity.CurrentUser;
import potok.people.Sightings;

/** Whoever asks for a page or a part of one is there, in the portal and in Tasklist alike; programs are not. */
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> sightingsFilter(ObjectProvider<Sightings> sightings) {
        return new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (!request.getRequestURI().startsWith("/api/")) {
                    CurrentUser.find().ifPresent(user -> sightings.getObject().saw(user.id()));
                }
                chain.doFilter(request, response);
            }
        });
    }
}
