package potok.identity;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import potok.identity.machines.ApiKeyFilter;
import potok.identity.machines.ApiKeys;
import potok.identity.protection.AllowedOrigins;
import potok.identity.protection.BrowserHeaders;
import potok.identity.protection.ChosenOrganisation;
import potok.identity.tokens.TokenSessions;
import potok.shared.Problems;

/**
 * Four doors: programs by token ({@code /api}), the engine's REST by token or password, outside systems by their own
 * signatures ({@code /webhooks}), people by session (everything else).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllowedOrigins.class)
class SecurityConfig {
    private final AccessDecision access;
    private final Refusals refusals;
    private final Problems problems;
    private final SignInGate gate;

    SecurityConfig(AccessDecision access, Refusals refusals, Problems problems, AccessTable table) {
        this.access = access;
        this.refusals = refusals;
        this.problems = problems;
        this.gate = new SignInGate(table, problems);
    }

    @Bean
    @Order(1)
    SecurityFilterChain outsideSystems(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        "/webhooks/**",
                        "/sandbox/mango/**",
                        "/sandbox/captcha/**",
                        "/sandbox/twilio/**",
                        "/sandbox/telegram/**",
                        "/sandbox/avito/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .headers(BrowserHeaders::ofPrograms)
                .addFilterAfter(new HeaderCheck(), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(access))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http, ApiKeys keys, TokenSessions tokens, AllowedOrigins origins, JdbcClient database)
            throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .headers(BrowserHeaders::ofPrograms)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(access))
                .oauth2ResourceServer(server -> byToken(server, tokens).bearerTokenResolver(ApiKeyFilter.tokens()))
                .addFilterAfter(origins.filter(problems), HeaderWriterFilter.class)
                .addFilterBefore(new ApiKeyFilter(keys, refusals), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new ChosenOrganisation(database, problems), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(gate, AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain engineAndHealth(
            HttpSecurity http, BasicSignIn passwords, TokenSessions tokens, JdbcClient database) throws Exception {
        onlyBy(passwords, http);
        return http.securityMatcher(anyOf("/engine-rest/**", "/actuator/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .headers(BrowserHeaders::ofPrograms)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(access))
                .httpBasic(basic ->
                        basic.authenticationEntryPoint(refusals).authenticationDetailsSource(SignInDetails::new))
                .oauth2ResourceServer(server -> byToken(server, tokens))
                .addFilterAfter(new ChosenOrganisation(database, problems), BasicAuthenticationFilter.class)
                .addFilterBefore(gate, AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(HttpSecurity http, PasswordSignIn passwords, PageSignIn pages) throws Exception {
        onlyBy(passwords, http);
        return http.authorizeHttpRequests(requests -> requests
                        // A stream's end needs no right: its beginning had it.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(access))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInDetails::new)
                        .successHandler(pages)
                        .failureHandler(pages))
                .addFilterBefore(gate, AuthorizationFilter.class)
                .logout(logout -> logout.logoutSuccessUrl("/login?signed-out"))
                // The Tasklist guards its own calls by a token of its own.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/api/**", "/camunda/app/**"))
                .headers(BrowserHeaders::ofPages)
                // A fragment or a live stream asked for after the session's end must not get the sign-in page as its
                // content.
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(refusals, backgroundRequests())
                        .accessDeniedHandler(refusals))
                .build();
    }

    /** Without the provider that Spring Boot would ask next, which counts no failures. */
    private static void onlyBy(AuthenticationProvider passwords, HttpSecurity http) {
        http.getSharedObject(AuthenticationManagerBuilder.class)
                .parentAuthenticationManager(null)
                .authenticationProvider(passwords);
    }

    private static RequestMatcher backgroundRequests() {
        return new OrRequestMatcher(
                new RequestHeaderRequestMatcher("HX-Request"),
                anyOf("/live", "/tasks/**", "/camunda/api/**", "/v3/api-docs/**"));
    }

    /** Plain text patterns would see only what Spring MVC serves; the engine's REST has a servlet of its own. */
    private static RequestMatcher anyOf(String... patterns) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                Stream.of(patterns).<RequestMatcher>map(paths::matcher).toList());
    }

    private OAuth2ResourceServerConfigurer<HttpSecurity> byToken(
            OAuth2ResourceServerConfigurer<HttpSecurity> server, TokenSessions tokens) {
        return server.jwt(jwt -> jwt.jwtAuthenticationConverter(token -> tokens.userOf(token)
                        .<AbstractAuthenticationToken>map(user ->
                                UsernamePasswordAuthenticationToken.authenticated(user, token, user.getAuthorities()))
                        .orElseThrow(TokenRefused::new)))
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals);
    }
}
