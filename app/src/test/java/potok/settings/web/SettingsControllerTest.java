package potok.settings.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.portal.PageTest;
import potok.settings.Change;
import potok.settings.Logos;
import potok.settings.Place;
import potok.settings.Points;
import potok.settings.ReferenceData;
import potok.settings.SettingChanges;
import potok.settings.SettingDesk;
import potok.settings.SettingKind;
import potok.settings.SettingView;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

@Tag("T7")
@PageTest({SettingsController.class, HistoryController.class, LogoController.class})
@MockitoBean(types = {SettingChanges.class, Points.class, ReferenceData.class})
class SettingsControllerTest {
    private static final Place FIRST = Place.organisation(Organisations.FIRST);
    private static final String KEY = "organisation.zone";

    @Autowired
    private MockMvc web;

    @Autowired
    private SettingChanges changes;

    @Autowired
    private Logos logos;

    @MockitoBean
    private SettingDesk desk;

    @BeforeEach
    void settings() {
        var secret = view("mail.password", SettingKind.Field.SECRET, "", SettingView.Origin.ORGANISATION);
        given(desk.groups(FIRST)).willReturn(List.of(new SettingDesk.Group("mail", List.of(zone(), secret))));
        given(desk.view(FIRST, KEY)).willReturn(zone());
    }

    @Test
    void pageShowsWhereAValueComesFromAndHidesSecrets() throws Exception {
        web.perform(get("/settings/organisation").with(as(Role.ORG_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Set for the platform")))
                .andExpect(content().string(containsString("is set; type to replace it")))
                .andExpect(content().string(containsString("Where a city does not say otherwise.")))
                .andExpect(content().string(not(containsString("/settings/platform\""))));
    }

    @Test
    void searchFindsByWhatIsSeen() throws Exception {
        web.perform(get("/settings/organisation?q=TIME ZONE")
                        .header("HX-Request", "true")
                        .with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(containsString("setting-organisation-zone")))
                .andExpect(content().string(not(containsString("setting-mail-password"))))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void platformIsTheAdministratorsOnly() throws Exception {
        web.perform(get("/settings/platform").with(as(Role.ORG_ADMIN))).andExpect(status().isForbidden());
        web.perform(get("/settings/platform").with(as(Role.ADMIN))).andExpect(status().isOk());
        web.perform(get("/settings/organisation").with(as(Role.MANAGER))).andExpect(status().isForbidden());
    }

    @Test
    void savedRowComesBackWithAToast() throws Exception {
        web.perform(post("/settings/organisation/" + KEY)
                        .param("value", "Asia/Omsk")
                        .with(as(Role.ORG_ADMIN))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("setting-organisation-zone")))
                .andExpect(content().string(containsString("Saved")));

        verify(changes).set(FIRST, KEY, "Asia/Omsk");
    }

    @Test
    void wrongValueIsToldAtItsField() throws Exception {
        willThrow(new RuleBroken("setting-zone", "<Mars>")).given(changes).set(any(Place.class), eq(KEY), eq("<Mars>"));

        web.perform(post("/settings/organisation/" + KEY)
                        .param("value", "<Mars>")
                        .with(as(Role.ORG_ADMIN))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("is-invalid")))
                .andExpect(content().string(containsString("&lt;Mars&gt;” is no time zone")));
    }

    @Test
    void unknownSettingAndForeignPointAreNotFound() throws Exception {
        given(desk.view(FIRST, "nothing")).willThrow(new NotFound("nothing"));

        web.perform(post("/settings/organisation/nothing").with(as(Role.ADMIN)).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(get("/settings/points/" + UUID.randomUUID()).with(as(Role.ADMIN)))
                .andExpect(status().isNotFound());
    }

    @Test
    void historyMasksSecretsAndOffersUndo() throws Exception {
        var change = new Change(
                UUID.randomUUID(),
                FIRST,
                "setting",
                "mail.password",
                "v1.old",
                "v1.new",
                "chief",
                "10.0.0.7",
                Instant.parse("2026-11-20T10:00:00Z"),
                null);
        given(desk.changes(eq(false), any(), any(), any())).willReturn(new PageImpl<>(List.of(change)));
        given(desk.isSecret(change)).willReturn(true);
        given(desk.change(change.id(), false)).willReturn(change);

        web.perform(get("/settings/history").with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(containsString("10.0.0.7")))
                .andExpect(content().string(containsString("The secret was changed")))
                .andExpect(content().string(not(containsString("v1."))));
        web.perform(post("/settings/history/" + change.id() + "/undo")
                        .with(as(Role.ORG_ADMIN))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger", "settings-changed"));
        verify(changes).undo(change);
    }

    @Test
    void logoIsServedAsAPictureAndNothingElse() throws Exception {
        given(logos.picture("v7")).willReturn(Optional.of(new byte[] {1, 2, 3}));

        web.perform(get("/organisation/logo/v7").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        web.perform(get("/organisation/logo/v8").accept("image/*").with(as(Role.OPERATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void refusedLogoIsTold() throws Exception {
        willThrow(new RuleBroken("upload-empty")).given(logos).put(any(), any());

        web.perform(multipart("/settings/organisation-logo")
                        .file(new MockMultipartFile("file", "logo.png", "image/png", new byte[0]))
                        .with(as(Role.ORG_ADMIN))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("logoError", "The file is empty."));
    }

    private static SettingView zone() {
        return view(KEY, SettingKind.Field.SUGGESTED, "Europe/Moscow", SettingView.Origin.PLATFORM);
    }

    private static SettingView view(String key, SettingKind.Field field, String value, SettingView.Origin origin) {
        return new SettingView(key, field, value, "", true, origin, false, List.of(), null, Map.of(), null);
    }
}
