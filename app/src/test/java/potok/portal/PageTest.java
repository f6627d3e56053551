package potok.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import potok.identity.Users;
import potok.people.Staff;
import potok.settings.Cities;
import potok.shared.ProblemTexts;

/** One page controller with the real frame around it; its services are mocked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(
        properties = "potok.sandbox.enabled=true",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "potok\\.(engine|integrations)\\..*"))
@Import({PageTest.Rights.class, ProblemTexts.class})
@MockitoBean(types = {Cities.class, Staff.class, Users.class})
public @interface PageTest {
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value();

    @TestConfiguration(proxyBeanMethods = false)
    @EnableMethodSecurity
    class Rights {
        @Bean
        SecurityFilterChain everywhere(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .formLogin(form -> form.loginPage("/login"))
                    .build();
        }
    }
}
