package potok.engine.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import potok.engine.BrokenRules;
import potok.engine.FormContext;
import potok.engine.FormFields;
import potok.shared.ProblemTexts;

/**
 * The engine with its web applications and nothing of the product but this package: users in memory, H2. No component
 * itself, so that other tests' scanning passes it by.
 */
@EnableAutoConfiguration
@ComponentScan
@Import({BrokenRules.class, ProblemTexts.class})
public class TasklistTestApplication {
    private static final String[] SETTINGS = {
        "spring.datasource.url=jdbc:h2:mem:tasklist;DB_CLOSE_DELAY=-1",
        "spring.flyway.enabled=false",
        "spring.messages.basename=messages/shared,messages/engine,tasklist/errand",
        "spring.messages.fallback-to-system-locale=false",
        "spring.messages.always-use-message-format=true",
        "camunda.bpm.authorization.enabled=true",
        "camunda.bpm.database.schema-update=true",
        "camunda.bpm.generic-properties.properties.default-user-permission-name-for-task=TASK_WORK",
        "camunda.bpm.deployment-resource-pattern=classpath*:tasklist/*.bpmn,classpath*:tasklist/*.form",
        "camunda.bpm.job-execution.enabled=false"
    };

    /** For a look at Tasklist in a browser. */
    public static void main(String[] args) {
        var application = new SpringApplication(TasklistTestApplication.class);
        application.addInitializers(new Settings());
        application.run(args);
    }

    static class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(SETTINGS).applyTo(context);
        }
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**", "/engine-rest/**"))
                .formLogin(Customizer.withDefaults())
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    @Bean
    InMemoryUserDetailsManager users() {
        return new InMemoryUserDetailsManager(
                user("operator", "OPERATOR"),
                user("manager", "MANAGER"),
                user("technician", "TECHNICIAN"),
                user("client", "CLIENT"),
                user("admin", "ADMIN"));
    }

    private static UserDetails user(String login, String group) {
        return User.withUsername(login)
                .password("{noop}potok")
                .authorities(group)
                .build();
    }

    /** The web applications sign in only whom the engine knows, and insist on an administrator of this group. */
    @Bean
    ApplicationRunner engineUsers(IdentityService identity) {
        return arguments -> {
            for (var login : List.of("operator", "manager", "technician", "client", "admin")) {
                var user = identity.newUser(login);
                user.setFirstName(login);
                identity.saveUser(user);
                saveGroup(identity, login.toUpperCase(Locale.ROOT));
                identity.createMembership(login, login.toUpperCase(Locale.ROOT));
            }
            saveGroup(identity, Groups.CAMUNDA_ADMIN);
            identity.createMembership("admin", Groups.CAMUNDA_ADMIN);
        };
    }

    private static void saveGroup(IdentityService identity, String id) {
        var group = identity.newGroup(id);
        group.setName(id);
        group.setType("WORKFLOW");
        identity.saveGroup(group);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new CookieLocaleResolver("lang");
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappAuthentication() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SignIn.class.getName());
        filter.setOrder(201);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> restAuthentication() {
        var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SignIn.class.getName());
        filter.setOrder(201);
        filter.addUrlPatterns("/engine-rest/*");
        return filter;
    }

    @Bean
    TaskListener takeErrand() {
        return task -> FormFields.of(task).required("clientName");
    }

    @Bean
    FormContext errandContext() {
        return new FormContext() {
            @Override
            public String form() {
                return "errand";
            }

            @Override
            public Map<String, Object> values(String businessKey, Locale locale) {
                return Map.of(
                        "clientName",
                        "Client of " + businessKey,
                        "visits",
                        3,
                        "paid",
                        true,
                        "cities",
                        List.of(Map.of("label", "Омск", "value", "omsk")));
            }
        };
    }

    public static class SignIn extends ContainerBasedAuthenticationProvider {
        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var user = SecurityContextHolder.getContext().getAuthentication();
            if (user == null || user instanceof AnonymousAuthenticationToken) {
                return AuthenticationResult.unsuccessful();
            }
            var result = new AuthenticationResult(user.getName(), true);
            result.setGroups(user.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toList());
            return result;
        }
    }
}
