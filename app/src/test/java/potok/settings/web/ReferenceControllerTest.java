package potok.settings.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.portal.PageTest;
import potok.settings.ReferenceData;
import potok.settings.ReferenceEntry;
import potok.settings.ReferenceList;
import potok.settings.ReferenceLists;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

@Tag("T15")
@PageTest({ReferenceController.class, ReferenceExport.class})
class ReferenceControllerTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final ReferenceList CITIES = ReferenceLists.of("cities");

    @Autowired
    private MockMvc web;

    @MockitoBean
    private ReferenceData reference;

    @BeforeEach
    void oneCity() {
        var omsk = new ReferenceEntry(ID, Map.of("name", "=Омск", "zone", "Asia/Omsk"), false);
        given(reference.lists()).willReturn(ReferenceLists.all());
        given(reference.list("cities")).willReturn(CITIES);
        given(reference.list("nothing")).willThrow(new NotFound("nothing"));
        given(reference.entries(CITIES)).willReturn(List.of(omsk));
        given(reference.entry(CITIES, ID)).willReturn(omsk);
    }

    @Test
    void listIsShownAndSearched() throws Exception {
        web.perform(get("/reference/cities").with(as(Role.ORG_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Asia/Omsk")))
                .andExpect(content().string(containsString("inactive")))
                .andExpect(content().string(not(containsString("entry-edited"))));
        web.perform(get("/reference/cities?q=moscow").with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(containsString("Nothing here yet")));
    }

    @Test
    void othersMayNot() throws Exception {
        web.perform(get("/reference/cities").with(as(Role.MANAGER))).andExpect(status().isForbidden());
    }

    @Test
    void rowIsEditedInItsPlace() throws Exception {
        web.perform(get("/reference/cities/" + ID).with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(containsString("value=\"Asia/Omsk\"")))
                .andExpect(content().string(containsString("form=\"form-" + ID)));
        web.perform(get("/reference/cities/new").with(as(Role.ORG_ADMIN)))
                .andExpect(content().string(containsString("id=\"new-entry\"")));
    }

    @Test
    void wrongValueIsToldInItsCell() throws Exception {
        given(reference.check(eq(CITIES), any())).willReturn(Map.of("zone", new RuleBroken("setting-zone", "Mars")));

        web.perform(post("/reference/cities")
                        .param("name", "Омск")
                        .param("zone", "Mars")
                        .with(as(Role.ORG_ADMIN))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("is no time zone")));
        verify(reference, never()).add(any(), any());
    }

    @Test
    void savedEntryRefreshesTheList() throws Exception {
        web.perform(post("/reference/cities/" + ID)
                        .param("name", "Омск")
                        .param("zone", "Asia/Omsk")
                        .with(as(Role.ORG_ADMIN))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger", "reference-changed"))
                .andExpect(header().string("HX-Reswap", "none"));
    }

    @Test
    void usedEntryIsNotDeleted() throws Exception {
        willThrow(new RuleBroken("reference-used")).given(reference).delete(CITIES, ID);

        web.perform(post("/reference/cities/" + ID + "/delete")
                        .with(as(Role.ORG_ADMIN))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("Make it inactive")));
    }

    @Test
    void unknownListIsNotFound() throws Exception {
        web.perform(get("/reference/nothing").with(as(Role.ADMIN))).andExpect(status().isNotFound());
        web.perform(get("/reference/nothing/export").with(as(Role.ADMIN))).andExpect(status().isNotFound());
    }

    @Test
    void exportRunsNothingInASpreadsheet() throws Exception {
        web.perform(get("/reference/cities/export").with(as(Role.ORG_ADMIN)))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(content()
                        .string("\uFEFF\"Name\";\"Time zone\";\"Active\"\r\n\"'=Омск\";\"Asia/Omsk\";\"0\"\r\n"));
    }
}
