package potok.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;

@Tag("C16")
@PageTest({LoginController.class, HomeController.class})
class EntryPagesTest {
    @Autowired
    private MockMvc web;

    @Autowired
    private Users users;

    @Test
    void demoAccountsFillInTheForm() throws Exception {
        given(users.demoAccounts())
                .willReturn(List.of(
                        new UserView(UserId.next(), "operator", "Olga Lisina", Set.of(Role.OPERATOR), Set.of())));

        web.perform(get("/login").with(anonymous()))
                .andExpect(content().string(containsString("Olga Lisina")))
                .andExpect(content().string(containsString("{&quot;username&quot;:&quot;operator&quot;")));
    }

    @Test
    void noDemoAccountsOutsideTheSandbox() throws Exception {
        given(users.demoAccounts()).willReturn(List.of());

        web.perform(get("/login").with(anonymous()))
                .andExpect(content().string(not(containsString("Demo accounts"))))
                .andExpect(content().string(not(containsString("You are signed out"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'de, kk;q=0.5', kk, Кіру",
        "'', 'de', en, Sign in",
        "ru, 'kk', ru, Вход",
        "zh, 'en', zh, 登录",
        "xx-yy-zz, 'en', en, Sign in"
    })
    void languageIsTheChosenOneElseTheBrowsersElseEnglish(String chosen, String accepted, String language, String title)
            throws Exception {
        var request = get("/login").header("Accept-Language", accepted).with(anonymous());

        web.perform(chosen.isEmpty() ? request : request.cookie(new Cookie("lang", chosen)))
                .andExpect(content().string(containsString(" lang=\"" + language + "\"")))
                .andExpect(content().string(containsString(title)));
    }

    @Test
    void themeIsRemembered() throws Exception {
        web.perform(get("/login").cookie(new Cookie("theme", "dark")).with(anonymous()))
                .andExpect(content().string(containsString("data-bs-theme=\"dark\"")));
    }

    @Test
    void noScriptStandsInThePage() throws Exception {
        web.perform(get("/login").with(anonymous()))
                .andExpect(content().string(not(containsString("<script>"))))
                .andExpect(content().string(not(containsString(" onclick"))));
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATOR, /calls",
        "MANAGER, /calls",
        "TECHNICIAN, /orders",
        "ACCOUNTANT, /orders",
        "COURIER, /camunda/app/tasklist/",
        "ORG_ADMIN, /users",
        "SUPPORT_L1, /incidents",
        "CLIENT, /support"
    })
    void everybodyStartsWhereHeWorks(Role role, String page) throws Exception {
        web.perform(get("/").with(as(role)))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl(page));
    }
}
