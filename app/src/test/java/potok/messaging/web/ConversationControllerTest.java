package potok.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;
import static potok.messaging.ConversationViews.ID;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.integrations.chat.ChatChannel;
import potok.messaging.CannedReplies;
import potok.messaging.CannedReplyView;
import potok.messaging.ConversationBox;
import potok.messaging.ConversationFilter;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationPriority;
import potok.messaging.ConversationStatus;
import potok.messaging.ConversationViews;
import potok.messaging.Conversations;
import potok.messaging.FileContent;
import potok.messaging.FileView;
import potok.messaging.MessageState;
import potok.messaging.MessageView;
import potok.messaging.Reply;
import potok.portal.PageTest;
import potok.settings.Cities;
import potok.settings.CityView;
import potok.shared.NotFound;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

@Tag("X4")
@Tag("C18")
@PageTest({ConversationsController.class, ConversationController.class, ConversationFileController.class})
@Import(ConversationList.class)
class ConversationControllerTest {
    private static final String TALK = "/conversations/" + ID;
    private static final UUID MESSAGE = UUID.randomUUID();
    private static final UUID FILE = UUID.randomUUID();

    @TestConfiguration
    static class Now {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T19:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private Cities cities;

    @MockitoBean
    private Conversations conversations;

    @MockitoBean
    private ConversationHistory history;

    @MockitoBean
    private CannedReplies canned;

    @BeforeEach
    void aConversation() {
        given(cities.all()).willReturn(List.of(new CityView("Омск", ZoneId.of("Asia/Omsk"))));
        given(conversations.view(ID)).willReturn(ConversationViews.avito());
        given(conversations.find(any(), any()))
                .willReturn(new PageImpl<>(List.of(ConversationViews.avito()), PageRequest.of(0, 30), 1));
        given(canned.allFor(anyString(), anyString()))
                .willReturn(List.of(new CannedReplyView(UUID.randomUUID(), "hello", "Good day, Марина")));
        given(history.latest(eq(ID), anyInt()))
                .willReturn(List.of(
                        message(true, "<b>Здравствуйте</b> https://example.com/a", null, null, List.of()),
                        message(false, "Добрый день", MessageState.FAILED, "blocked", List.of())));
    }

    @Test
    void inboxShowsWhoWroteAndFromWhere() throws Exception {
        web.perform(get("/conversations").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("Марина")))
                .andExpect(content().string(containsString("data-channel=\"avito\"")))
                .andExpect(content().string(containsString("Choose a conversation")));
    }

    @Test
    void filtersReachTheService() throws Exception {
        var filter = ArgumentCaptor.forClass(ConversationFilter.class);

        web.perform(get("/conversations?box=MINE&search= кран &channel=SMS&priority=HIGH&operator=")
                        .header("HX-Request", "true")
                        .with(as(Role.OPERATOR)))
                .andExpect(content().string(not(containsString("<html"))));

        verify(conversations).find(filter.capture(), any());
        assertThat(filter.getValue())
                .isEqualTo(new ConversationFilter(
                        ConversationBox.MINE,
                        SignedInUsers.ID,
                        "кран",
                        ChatChannel.SMS,
                        ConversationPriority.HIGH,
                        null));
    }

    @Test
    void emptyBoxSaysSo() throws Exception {
        given(conversations.find(any(), any())).willReturn(new PageImpl<>(List.of(), PageRequest.of(0, 30), 0));

        web.perform(get("/conversations?box=QUEUE").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("Nobody waits")));
    }

    @Test
    void whatWasWrittenIsTextAndAFailedAnswerCanBeSentAgain() throws Exception {
        web.perform(get(TALK).with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;Здравствуйте&lt;/b&gt;")))
                .andExpect(content().string(containsString("rel=\"noopener noreferrer nofollow\"")))
                .andExpect(content().string(containsString("data-fate=\"FAILED\"")))
                .andExpect(content().string(containsString("blocked")))
                .andExpect(content().string(containsString(TALK + "/messages/" + MESSAGE + "/retry")))
                .andExpect(content().string(containsString("data-limit=\"1000\"")))
                .andExpect(content().string(containsString("data-text=\"Good day, Марина\"")));
    }

    @Test
    void htmxGetsTheTalkAloneAndItsParts() throws Exception {
        for (var part : List.of("", "/head", "/messages")) {
            web.perform(get(TALK + part).header("HX-Request", "true").with(as(Role.OPERATOR)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<html"))))
                    .andExpect(content().string(containsString(TALK)));
        }
    }

    @Test
    void closedOneHasNoReplyBoxButCanBeOpened() throws Exception {
        given(conversations.view(ID)).willReturn(ConversationViews.closed());

        web.perform(get(TALK).with(as(Role.OPERATOR)))
                .andExpect(content().string(not(containsString("id=\"reply\""))))
                .andExpect(content().string(containsString(TALK + "/reopen")));
    }

    @Test
    void answerGoesWithItsFiles() throws Exception {
        var reply = ArgumentCaptor.forClass(Reply.class);

        web.perform(multipart(TALK + "/messages")
                        .file(new MockMultipartFile("files", "a.txt", "text/plain", "раз".getBytes("UTF-8")))
                        .file(new MockMultipartFile("files", "", "application/octet-stream", new byte[0]))
                        .param("text", "Добрый день")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"messages\"")));

        verify(conversations).reply(eq(ID), reply.capture());
        assertThat(reply.getValue().files()).singleElement().satisfies(file -> assertThat(file.name())
                .isEqualTo("a.txt"));
    }

    @Test
    void refusedAnswerIsToldInWords() throws Exception {
        willThrow(new RuleBroken("reply-too-long", 1000)).given(conversations).reply(eq(ID), any());

        web.perform(multipart(TALK + "/messages")
                        .param("text", "x")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.detail").value(containsString("characters at most")));
    }

    @Test
    void everyVerbReachesTheService() throws Exception {
        var colleague = UUID.randomUUID();
        for (var verb :
                List.of("/take", "/close", "/reopen", "/hand-over?operator=" + colleague, "/priority?priority=HIGH")) {
            web.perform(post(TALK + verb).with(csrf()).with(as(Role.OPERATOR)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("id=\"talk\"")));
        }
        web.perform(post(TALK + "/read").with(csrf()).with(as(Role.OPERATOR))).andExpect(status().isNoContent());
        web.perform(post(TALK + "/messages/" + MESSAGE + "/retry").with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(status().isOk());

        verify(conversations).take(ID);
        verify(conversations).close(ID);
        verify(conversations).reopen(ID);
        verify(conversations).handOver(ID, new UserId(colleague));
        verify(conversations).prioritise(ID, ConversationPriority.HIGH);
        verify(conversations).read(ID);
        verify(conversations).retry(ID, MESSAGE);
    }

    @Test
    void ownUnreadOneIsReadByOpeningIt() throws Exception {
        given(conversations.view(ID))
                .willReturn(ConversationViews.of(
                        ChatChannel.SMS, PhoneNumber.of("+79000000001"), ConversationStatus.OPEN, SignedInUsers.ID));

        web.perform(get(TALK).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString(TALK + "/read")))
                .andExpect(content().string(not(containsString(TALK + "/take\""))));
    }

    @Test
    void fileIsOnlyEverSaved() throws Exception {
        given(history.file(ID, FILE)).willReturn(new FileContent("счёт.pdf", "application/pdf", new byte[] {1}));

        web.perform(get(TALK + "/files/" + FILE).with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    }

    @Test
    void picturesAreShownAndRefusedFilesNamed() throws Exception {
        given(history.latest(eq(ID), anyInt()))
                .willReturn(List.of(message(
                        true,
                        "",
                        null,
                        null,
                        List.of(
                                new FileView(FILE, MESSAGE, "фото.png", "image/png", 10, null),
                                new FileView(
                                        UUID.randomUUID(),
                                        MESSAGE,
                                        "run.exe",
                                        "application/octet-stream",
                                        10,
                                        "upload-type")))));

        web.perform(get(TALK).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("<img src=\"" + TALK + "/files/" + FILE)))
                .andExpect(content().string(containsString("“run.exe” was not kept")));
    }

    @Test
    void unknownOneIsNotFoundAndTechniciansHaveNoInbox() throws Exception {
        given(conversations.view(ID)).willThrow(new NotFound(ID));

        web.perform(get(TALK).accept(MediaType.TEXT_HTML).with(as(Role.OPERATOR)))
                .andExpect(status().isNotFound());
        web.perform(get("/conversations").with(as(Role.TECHNICIAN))).andExpect(status().isForbidden());
    }

    private static MessageView message(
            boolean incoming, String text, @Nullable MessageState fate, @Nullable String reason, List<FileView> files) {
        return new MessageView(
                MESSAGE,
                incoming,
                text,
                incoming ? null : "Olga",
                Instant.parse("2026-11-20T18:30:00Z"),
                fate,
                reason,
                files);
    }
}
