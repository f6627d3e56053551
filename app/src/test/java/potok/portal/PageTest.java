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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import potok.identity.AccessDecision;
import potok.identity.AccessTable;
import potok.identity.Users;
import potok.integrations.captcha.Captcha;
import potok.messaging.webchat.WebChat;
import potok.people.Presence;
import potok.people.Staff;
import potok.settings.Cities;
import potok.settings.Logos;
import potok.settings.Settings;
import potok.settings.SettingsOfTests;
import potok.shared.ProblemTexts;
import potok.shared.Problems;

/** One page controller with the real frame around it; its services are mocked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(
        properties = {"potok.sandbox.enabled=true", "potok.language=en"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "potok\\.(engine|integrations)\\..*"))
@Import({PageTest.Rights.class, AccessDecision.class, AccessTable.class, Menu.class, ProblemTexts.class, Problems.class
})
@MockitoBean(
        types = {Captcha.class, Cities.class, Logos.class, Presence.class, Staff.class, Users.class, WebChat.class})
public @interface PageTest {
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value();

    @TestConfiguration(proxyBeanMethods = false)
    class Rights {
        @Bean
        Settings settings() {
            return SettingsOfTests.presets();
        }

        @Bean
        SecurityFilterChain everywhere(HttpSecurity http, AccessDecision access) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().access(access))
                    .formLogin(form -> form.loginPage("/login"))
                    .build();
        }
    }
}
