package potok.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.Scope;
import potok.identity.machines.ApiKeyView;
import potok.identity.machines.ApiKeys;
import potok.identity.machines.CreateApiKey;
import potok.identity.tokens.SigningKeys;
import potok.portal.PageTest;

@Tag("C8")
@PageTest(ApiKeysController.class)
class ApiKeysControllerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class Now {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc web;

    @MockitoBean
    private ApiKeys keys;

    @MockitoBean
    private SigningKeys signing;

    @Test
    void keyIsShownOnceAndLastsToTheEndOfItsDay() throws Exception {
        given(keys.create(any(), any())).willReturn("potok_secret");

        web.perform(post("/api-keys")
                        .param("name", " Web shop ")
                        .param("scopes", "CALLS_READ", "ORDERS_WRITE")
                        .param("expiresOn", "2027-01-31")
                        .param("networks", "10.1.2.3/8\n\n203.0.113.7\n")
                        .with(csrf())
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(containsString("value=\"potok_secret\"")));

        var wanted = ArgumentCaptor.forClass(CreateApiKey.class);
        verify(keys).create(wanted.capture(), any());
        assertThat(wanted.getValue())
                .isEqualTo(new CreateApiKey(
                        "Web shop",
                        Set.of(Scope.CALLS_READ, Scope.ORDERS_WRITE),
                        Set.of("10.0.0.0/8", "203.0.113.7"),
                        Instant.parse("2027-02-01T00:00:00Z")));
        web.perform(get("/api-keys").with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(not(containsString("potok_secret"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', CALLS_READ, 2027-01-31, ''",
        "Shop, , 2027-01-31, ''",
        "Shop, EVERYTHING, 2027-01-31, ''",
        "Shop, CALLS_READ, '', ''",
        "Shop, CALLS_READ, tomorrow, ''",
        "Shop, CALLS_READ, 2027-01-31, 10.0.0.*",
    })
    void whatIsMissingOrWrongIsToldAtTheField(String name, String scopes, String expiresOn, String networks)
            throws Exception {
        var request = post("/api-keys")
                .param("name", name)
                .param("expiresOn", expiresOn)
                .param("networks", networks);
        if (scopes != null) {
            request.param("scopes", scopes);
        }

        web.perform(request.with(csrf()).with(as(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is-invalid")));

        verify(keys, never()).create(any(), any());
    }

    @Test
    void keysAreListedAndWithdrawn() throws Exception {
        var id = UUID.randomUUID();
        given(keys.all())
                .willReturn(List.of(new ApiKeyView(
                        id,
                        "<shop>",
                        "potok_abcde",
                        Set.of(Scope.CALLS_READ),
                        Set.of(),
                        "orgadmin",
                        NOW,
                        NOW.plusSeconds(60),
                        null,
                        null,
                        ApiKeyView.State.ACTIVE)));

        web.perform(get("/api-keys").with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(containsString("&lt;shop&gt;")))
                .andExpect(content().string(containsString("potok_abcde…")))
                .andExpect(content().string(not(containsString("/signing-keys"))));
        web.perform(post("/api-keys/{id}/revoke", id).with(csrf()).with(as(Role.ORG_ADMIN)))
                .andExpect(header().string("HX-Trigger", "keys-changed"));

        verify(keys).revoke(id);
    }

    @Test
    void onlyAdministratorsOfTheInstallationExchangeSigningKeys() throws Exception {
        given(signing.all()).willReturn(List.of(new SigningKeys.KeyView("key-1", NOW)));

        web.perform(get("/api-keys").with(as(Role.ADMIN))).andExpect(content().string(containsString("key-1")));
        web.perform(post("/signing-keys").with(csrf()).with(as(Role.ORG_ADMIN))).andExpect(status().isForbidden());
        web.perform(post("/signing-keys").with(csrf()).with(as(Role.ADMIN))).andExpect(status().isOk());
        web.perform(post("/signing-keys")
                        .param("voidTokens", "true")
                        .with(csrf())
                        .with(as(Role.ADMIN)))
                .andExpect(status().isOk());

        verify(signing).exchange();
        verify(signing).exchangeAndVoid();
    }

    @Test
    void operatorsMayNot() throws Exception {
        web.perform(get("/api-keys").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
    }
}
