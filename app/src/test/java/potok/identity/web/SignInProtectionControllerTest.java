package potok.identity.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignInLocks;
import potok.identity.protection.AddressLists;
import potok.portal.PageTest;
import potok.shared.RuleBroken;

@Tag("M22")
@Tag("C9")
@PageTest(SignInProtectionController.class)
class SignInProtectionControllerTest {
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
    private SignInLocks locks;

    @MockitoBean
    private AddressLists addresses;

    @BeforeEach
    void nothingYet() {
        given(locks.failures(any(), any(), any())).willReturn(new PageImpl<>(List.of()));
    }

    @Test
    void pageTellsWhatIsLockedAndWhoFailed() throws Exception {
        given(locks.locks(any()))
                .willReturn(List.of(new SignInLocks.Lock("LOGIN", "<ivan>", "Ivan", NOW, NOW.plusSeconds(900))));
        given(locks.failures(any(), any(), any()))
                .willReturn(new PageImpl<>(
                        List.of(new SignInLocks.Failure("ivan", null, "203.0.113.7", "curl", "password", NOW)),
                        PageRequest.of(0, 20),
                        1));

        web.perform(get("/sign-in-protection").with(as(Role.ORG_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;ivan&gt;")))
                .andExpect(content().string(containsString("Wrong login or password")))
                .andExpect(content().string(containsString("Your own address is 127.0.0.1")))
                .andExpect(content().string(containsString("No restrictions")));
    }

    @Test
    void unlockingRefreshesTheList() throws Exception {
        web.perform(post("/sign-in-protection/unlock")
                        .param("kind", "LOGIN")
                        .param("name", "ivan")
                        .with(csrf())
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(header().string("HX-Trigger", "protection-changed"));

        verify(locks).unlock(any(), eq("LOGIN"), eq("ivan"));
    }

    @Test
    void networkIsAddedForARole() throws Exception {
        web.perform(post("/sign-in-protection/addresses")
                        .param("network", "10.0.0.0/8")
                        .param("role", "MANAGER")
                        .param("note", "Office")
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));

        verify(addresses).add(eq(Role.MANAGER), eq("10.0.0.0/8"), eq("Office"), any(), eq("127.0.0.1"));
    }

    @Test
    void whatIsWrongIsToldAtTheField() throws Exception {
        willThrow(new RuleBroken("own-address-shut-out", "127.0.0.1"))
                .given(addresses)
                .add(any(), any(), any(), any(), any());

        web.perform(post("/sign-in-protection/addresses")
                        .param("network", "10.0.0.0/8")
                        .with(csrf())
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(containsString("This would shut you out yourself")));
        web.perform(post("/sign-in-protection/addresses")
                        .param("network", "")
                        .param("role", "KING")
                        .with(csrf())
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is-invalid")));
    }

    @Test
    void networkIsRemoved() throws Exception {
        var id = UUID.randomUUID();

        web.perform(post("/sign-in-protection/addresses/{id}/remove", id)
                        .with(csrf())
                        .with(as(Role.ADMIN)))
                .andExpect(header().string("HX-Trigger", "protection-changed"));

        verify(addresses).remove(eq(id), any(), eq("127.0.0.1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN", "ORG_ADMIN"})
    void othersMayNot(Role role) throws Exception {
        web.perform(get("/sign-in-protection").with(as(role))).andExpect(status().isForbidden());
        web.perform(post("/sign-in-protection/unlock")
                        .param("kind", "LOGIN")
                        .param("name", "x")
                        .with(csrf())
                        .with(as(role)))
                .andExpect(status().isForbidden());
        verifyNoInteractions(addresses);
    }
}
