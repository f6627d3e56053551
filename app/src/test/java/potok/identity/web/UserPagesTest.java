package potok.identity.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Passwords;
import potok.identity.Role;
import potok.identity.Sessions;
import potok.identity.Superiors;
import potok.identity.UserAccount;
import potok.identity.UserId;
import potok.identity.UserProfile;
import potok.identity.UserState;
import potok.identity.UserView;
import potok.identity.Users;
import potok.portal.PageTest;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

@Tag("T13")
@Tag("M22")
@PageTest({UsersController.class, UserController.class})
@Import(FormChecks.class)
class UserPagesTest {
    private static final UserId USER = UserId.of("00000000-0000-0000-0000-0000000000a1");

    @Autowired
    private MockMvc web;

    @Autowired
    private Users users;

    @MockitoBean
    private Passwords passwords;

    @MockitoBean
    private Sessions sessions;

    @MockitoBean
    private Superiors superiors;

    @Test
    void theListShowsRolesStateAndLastSignIn() throws Exception {
        given(users.find(any(), any()))
                .willReturn(new PageImpl<>(List.of(account(UserState.INVITED, null)), PageRequest.of(0, 20), 1));

        web.perform(get("/users").with(as(Role.ORG_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dana &lt;b&gt;")))
                .andExpect(content().string(containsString("Invited")))
                .andExpect(content().string(containsString("Courier")))
                .andExpect(content().string(containsString("Never")));
        web.perform(get("/users").header("HX-Request", "true").with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void onlyWhoMayMakeAdministratorsIsOfferedTheRole() throws Exception {
        web.perform(get("/users/new").with(as(Role.ADMIN)))
                .andExpect(content().string(containsString("value=\"ADMIN\"")));
        web.perform(get("/users/new").with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(not(containsString("value=\"ADMIN\""))))
                .andExpect(content().string(containsString("value=\"ORG_ADMIN\"")));
    }

    @Test
    void anInvitedUserWithoutAddressIsShownWithHisLinkOnce() throws Exception {
        given(users.invite(any())).willReturn(account(UserState.INVITED, null));
        given(passwords.sendLink(USER)).willReturn(Optional.of("https://potok.example.com/once"));

        web.perform(post("/users")
                        .param("login", "dana")
                        .param("name", "Dana")
                        .param("roles", "COURIER")
                        .with(csrf())
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(redirectedUrl("/users/" + USER))
                .andExpect(flash().attribute("link", "https://potok.example.com/once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dana", "d", "два", "a b", "-dana", "a'; drop table app_user; --"})
    void aLoginThatIsNoneIsToldAtItsField(String login) throws Exception {
        web.perform(post("/users")
                        .param("login", login)
                        .param("name", "Dana")
                        .param("roles", "COURIER")
                        .with(csrf())
                        .with(as(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is-invalid")));
        verify(users, never()).invite(any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"email=nobody", "phone=12", "language=xx", "zone=Mars/Base", "roles=KING", "name=", "superior=me"
            })
    void eachWrongFieldIsMarked(String wrong) throws Exception {
        var field = wrong.split("=", 2);
        given(users.account(USER)).willReturn(account(UserState.ACTIVE, null));
        var request = post("/users/{id}", USER).with(csrf()).with(as(Role.ADMIN));
        for (var fine : List.of(List.of("name", "Dana"), List.of("roles", "COURIER"))) {
            if (!fine.get(0).equals(field[0])) {
                request.param(fine.get(0), fine.get(1));
            }
        }

        web.perform(request.param(field[0], field[1]))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is-invalid")));
        verify(users, never()).change(any(), any(), any(), any(), any());
    }

    @Test
    void aRefusalOfTheRulesIsToldAtTheRoles() throws Exception {
        given(users.account(USER)).willReturn(account(UserState.ACTIVE, null));
        willThrow(new RuleBroken("last-administrator")).given(users).change(any(), any(), any(), any(), any());

        web.perform(post("/users/{id}", USER)
                        .param("name", "Dana")
                        .param("roles", "COURIER")
                        .with(csrf())
                        .with(as(Role.ADMIN)))
                .andExpect(content().string(containsString("the last administrator")));
    }

    @Test
    @Tag("M28")
    void theSuperiorIsChosenAndARefusalIsToldThere() throws Exception {
        var boss = new UserView(UserId.next(), "boss", "Boss", Set.of(Role.MANAGER), Set.of());
        given(users.account(USER)).willReturn(account(UserState.ACTIVE, null));
        given(superiors.choices(USER)).willReturn(List.of(boss));
        willThrow(new RuleBroken("superior-below", "Boss"))
                .given(users)
                .change(eq(USER), any(), any(), any(), eq(boss.id()));

        web.perform(post("/users/{id}", USER)
                        .param("name", "Dana")
                        .param("roles", "COURIER")
                        .param("superior", boss.id().toString())
                        .with(csrf())
                        .with(as(Role.ADMIN)))
                .andExpect(content().string(containsString("Boss already reports to this person")))
                .andExpect(content()
                        .string(containsString("<option value=\"" + boss.id() + "\" selected=\"selected\">Boss")));
    }

    @Test
    void blockingNeedsAReason() throws Exception {
        web.perform(post("/users/{id}/block", USER)
                        .param("reason", " ")
                        .with(csrf())
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(status().isBadRequest());
        web.perform(post("/users/{id}/block", USER)
                        .param("reason", "x".repeat(501))
                        .with(csrf())
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(status().isBadRequest());
        verify(users, never()).block(any(), anyString());

        web.perform(post("/users/{id}/block", USER)
                        .param("reason", "left")
                        .with(csrf())
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(status().isOk());
        verify(users).block(USER, "left");
    }

    @Test
    void aBlockedUserShowsWhyAndCanBeUnblocked() throws Exception {
        given(users.account(USER)).willReturn(account(UserState.BLOCKED, "lost his badge"));

        web.perform(get("/users/{id}", USER).with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(containsString("lost his badge")))
                .andExpect(content().string(containsString("/unblock")))
                .andExpect(content().string(not(containsString("/users/" + USER + "/block\""))));
    }

    @Test
    void whoIsNotThereIsNotFound() throws Exception {
        given(users.account(USER)).willThrow(new NotFound(USER));

        web.perform(get("/users/{id}", USER).accept("text/html").with(as(Role.ADMIN)))
                .andExpect(status().isNotFound());
        web.perform(get("/users/{id}", "x").accept("text/html").with(as(Role.ADMIN)))
                .andExpect(status().isNotFound());
    }

    @Test
    void operatorsMayNot() throws Exception {
        web.perform(get("/users").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
        web.perform(post("/users/{id}/unblock", USER).with(csrf()).with(as(Role.MANAGER)))
                .andExpect(status().isForbidden());
    }

    private static UserAccount account(UserState state, @Nullable String reason) {
        return new UserAccount(
                USER,
                "dana",
                new UserProfile("Dana <b>", null, null, null, null),
                Set.of(Role.COURIER),
                Set.of("couriers"),
                null,
                state,
                reason == null ? null : Instant.EPOCH,
                null,
                reason,
                false,
                false,
                Instant.EPOCH,
                null);
    }
}
