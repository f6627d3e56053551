package potok.identity.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.identity.audit.Actor;
import potok.identity.audit.AuditCheck;
import potok.identity.audit.AuditEntry;
import potok.identity.audit.AuditLog;
import potok.identity.audit.AuditSeals;
import potok.identity.audit.RecordPages;
import potok.portal.PageTest;
import potok.shared.Organisations;

@PageTest({AuditController.class, AuditExport.class})
@Import(AuditReader.class)
@Tag("T11")
class AuditControllerTest {
    private static final UserId TECHNICIAN = UserId.of("00000000-0000-0000-0000-000000000077");
    private static final String ORDER = "00000000-0000-0000-0000-0000000000aa";

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T19:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private Users users;

    @MockitoBean
    private AuditLog log;

    @MockitoBean
    private AuditSeals seals;

    @MockitoBean
    private RecordPages pages;

    @Test
    void anEntryIsReadInTheReadersWords() throws Exception {
        given(log.find(any(), isNull(), anyInt())).willReturn(List.of(assignment(1)));
        given(users.byIds(any()))
                .willReturn(Map.of(
                        TECHNICIAN, new UserView(TECHNICIAN, "technician", "Timur Akhmetov", Set.of(), Set.of())));
        given(pages.pageOf("ServiceOrder", ORDER)).willReturn(Optional.of("/orders/" + ORDER));

        web.perform(get("/audit").with(as(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("changed")))
                .andExpect(content().string(containsString("/orders/" + ORDER)))
                .andExpect(content().string(containsString("Timur Akhmetov")))
                .andExpect(content().string(containsString("Assigned")))
                .andExpect(content().string(containsString("20 Nov 2026, 19:00")))
                .andExpect(content().string(containsString("&lt;script&gt;")))
                .andExpect(content().string(not(containsString("Show older"))));
    }

    @Test
    void theNextPageBeginsWhereThisOneEnds() throws Exception {
        given(log.find(any(), isNull(), anyInt()))
                .willReturn(LongStream.rangeClosed(1, AuditController.PAGE_SIZE + 1)
                        .mapToObj(AuditControllerTest::assignment)
                        .toList());
        var last = assignment(AuditController.PAGE_SIZE).place();

        web.perform(get("/audit?words=abc").with(as(Role.ADMIN)).header("HX-Request", "true"))
                .andExpect(content().string(containsString("after=" + last)))
                .andExpect(content().string(containsString("entry-" + AuditController.PAGE_SIZE)))
                .andExpect(content().string(not(containsString("entry-" + (AuditController.PAGE_SIZE + 1)))))
                .andExpect(content().string(not(containsString("<html"))));

        given(log.find(any(), eq(last), anyInt())).willReturn(List.of(assignment(99)));
        web.perform(get("/audit?after=" + last).with(as(Role.ADMIN)).header("HX-Request", "true"))
                .andExpect(content().string(containsString("entry-99")))
                .andExpect(content().string(not(containsString("<table"))));
    }

    @Test
    void theOwnOrganisationUnlessAllAreAskedFor() throws Exception {
        web.perform(get("/audit").with(as(Role.ADMIN)));
        verify(log).find(argThat(filter -> Organisations.FIRST.equals(filter.organisation())), isNull(), anyInt());

        given(log.find(any(), any(), anyInt())).willAnswer(call -> {
            assertThat(Organisations.isEverywhere()).isTrue();
            return List.of();
        });
        web.perform(get("/audit?everywhere=true").with(as(Role.ADMIN))).andExpect(status().isOk());
        verify(log).find(argThat(filter -> filter.organisation() == null), isNull(), anyInt());
    }

    @Test
    void nothingFoundIsSaid() throws Exception {
        web.perform(get("/audit?record=17&from=2026-11-01&to=2026-11-30").with(as(Role.ADMIN)))
                .andExpect(content().string(containsString("Nothing found")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit?after=x",
                "/audit?from=yesterday",
                "/audit/export?format=EXE",
                "/audit?everywhere=perhaps"
            })
    void nonsenseIsRefused(String path) throws Exception {
        web.perform(get(path).with(as(Role.ADMIN))).andExpect(status().is4xxClientError());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void administratorsOnly(Role role) throws Exception {
        web.perform(get("/audit").with(as(role))).andExpect(status().isForbidden());
        web.perform(get("/audit/export").with(as(role))).andExpect(status().isForbidden());
        web.perform(get("/audit/of/Call/1").with(as(role))).andExpect(status().isForbidden());
        web.perform(post("/audit/verify").with(csrf()).with(as(role))).andExpect(status().isForbidden());
        verify(log, never()).find(any(), any(), anyInt());
    }

    @Test
    void exportForSpreadsheetsHoldsNoFormulas() throws Exception {
        exporting(assignment(1));

        web.perform(get("/audit/export").with(as(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition", startsWith("attachment; filename=\"audit-2026-11-20.csv\"")))
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(startsWith("\uFEFF\"When\";\"Organisation\"")))
                .andExpect(content().string(containsString("\"'=HYPERLINK(\"\"x\"\")\"")));
    }

    @Test
    void exportForProgramsIsOneJsonALine() throws Exception {
        exporting(assignment(1), assignment(2));

        web.perform(get("/audit/export?format=JSONL").with(as(Role.ADMIN)))
                .andExpect(content().string(startsWith("{\"id\":1,")))
                .andExpect(content().string(containsString("}\n{\"id\":2,")))
                .andExpect(content().string(containsString("\"new\":{")));
    }

    @Test
    void theHistoryOfARecordIsAPartOfItsPage() throws Exception {
        given(log.find(any(), isNull(), anyInt())).willReturn(List.of(assignment(1)));

        web.perform(get("/audit/of/ServiceOrder/{id}", ORDER).with(as(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("History")))
                .andExpect(content().string(not(containsString("<html"))));
        verify(log).find(argThat(filter -> ORDER.equals(filter.record())), isNull(), anyInt());
    }

    @Test
    void verifyingTellsWhatItFound() throws Exception {
        given(seals.verify()).willReturn(new AuditCheck(1_234, 5, 0, 0, "5 abcdef", null));
        web.perform(post("/audit/verify").with(csrf()).with(as(Role.ADMIN)))
                .andExpect(content().string(containsString("1,234 entries")))
                .andExpect(content().string(containsString("5 abcdef")));

        given(seals.verify())
                .willReturn(new AuditCheck(
                        7, 2, 0, 0, "5 abcdef", new AuditCheck.Break(AuditCheck.Kind.ENTRY_CHANGED, 3L, 42L)));
        web.perform(post("/audit/verify").with(csrf()).with(as(Role.ADMIN)))
                .andExpect(content().string(containsString("not as it was written")))
                .andExpect(content().string(containsString("Entry 42")));
    }

    private void exporting(AuditEntry... entries) {
        willAnswer(call -> {
                    List.of(entries).forEach(call.<Consumer<AuditEntry>>getArgument(2));
                    return null;
                })
                .given(log)
                .each(any(), anyInt(), any());
    }

    private static AuditEntry assignment(long id) {
        return new AuditEntry(
                id,
                Organisations.FIRST,
                "Potok",
                Instant.parse("2026-11-20T19:00:00Z"),
                new Actor(Actor.Kind.USER, SignedInUsers.ID.value(), "olga", "=HYPERLINK(\"x\")"),
                "192.0.2.1",
                "POST /orders/{id}",
                UUID.randomUUID().toString(),
                "CHANGED",
                "ServiceOrder",
                ORDER,
                null,
                "17",
                Map.of("status", "ServiceOrderStatus.NEW"),
                Map.of(
                        "status",
                        "ServiceOrderStatus.ASSIGNED",
                        "technician",
                        TECHNICIAN.toString(),
                        "dateMeeting",
                        "2026-11-20T19:00:00Z",
                        "note",
                        "<script>"));
    }
}
