package potok.people.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.people.EditStaff;
import potok.people.Staff;
import potok.people.StaffView;
import potok.portal.PageTest;
import potok.settings.Cities;
import potok.settings.CityView;
import potok.settings.EquipmentType;
import potok.shared.RuleBroken;

@Tag("C3")
@PageTest(StaffController.class)
class StaffControllerTest {
    private static final UserId ID = SignedInUsers.ID;

    @Autowired
    private MockMvc web;

    @Autowired
    private Staff staff;

    @Autowired
    private Users users;

    @Autowired
    private Cities cities;

    @BeforeEach
    void aStaff() {
        var user = new UserView(ID, "operator", "Olga Lisina", Set.of(Role.OPERATOR), Set.of());
        var member = new StaffView(
                ID, "operator", "Olga Lisina", "Omsk", "101", "olga@sip.example.com", Set.of(EquipmentType.BT));
        given(users.find(ID)).willReturn(Optional.of(user));
        given(users.byIds(any())).willReturn(Map.of(ID, user));
        given(staff.everybody()).willReturn(List.of(member));
        given(staff.find(ID)).willReturn(Optional.of(member));
        given(cities.all()).willReturn(List.of(new CityView("Omsk", ZoneOffset.UTC)));
    }

    @Test
    void listLeadsToTheirTelephones() throws Exception {
        web.perform(get("/staff").with(as(Role.ORG_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 person")))
                .andExpect(content().string(containsString("href=\"sip:olga@sip.example.com\"")))
                .andExpect(content().string(containsString("href=\"tel:101\"")));
    }

    @Test
    void whatIsTypedInIsKept() throws Exception {
        web.perform(post("/staff/" + ID)
                        .param("city", "Omsk")
                        .param("extension", "102")
                        .param("sip", "sip:olga@sip.example.com:5061")
                        .param("equipment", "KP", "BT")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(redirectedUrl("/staff?saved"));

        verify(staff)
                .edit(
                        ID,
                        new EditStaff(
                                "Omsk",
                                "102",
                                "olga@sip.example.com:5061",
                                Set.of(EquipmentType.KP, EquipmentType.BT)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 101, '', Fill in this field.",
        "Omsk, 10a, '', Digits only",
        "Omsk, 101, nobody, This is no SIP address",
        "Omsk, 101, a@b c, This is no SIP address",
        "Omsk, 101, javascript:alert(1), This is no SIP address"
    })
    void aMistakeIsToldAtItsField(String city, String extension, String sip, String told) throws Exception {
        web.perform(post("/staff/" + ID)
                        .param("city", city)
                        .param("extension", extension)
                        .param("sip", sip)
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(told)));

        verify(staff, never()).edit(any(), any());
    }

    @Test
    void anExtensionBelongsToOne() throws Exception {
        willThrow(new RuleBroken("extension-taken", "101")).given(staff).edit(any(), any());

        web.perform(post("/staff/" + ID)
                        .param("city", "Omsk")
                        .param("extension", "101")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(content().string(containsString("Extension 101 belongs to somebody else already.")));
    }

    @Test
    void nobodyElseEdits() throws Exception {
        web.perform(get("/staff/" + ID).with(as(Role.OPERATOR))).andExpect(status().isForbidden());
        web.perform(get("/staff/" + UserId.next()).accept("text/html").with(as(Role.MANAGER)))
                .andExpect(status().isNotFound());
    }
}
