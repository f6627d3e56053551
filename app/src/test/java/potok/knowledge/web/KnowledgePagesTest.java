package potok.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.knowledge.ArticleFilter;
import potok.knowledge.ArticleHit;
import potok.knowledge.ArticleId;
import potok.knowledge.ArticleStatus;
import potok.knowledge.ArticleView;
import potok.knowledge.Articles;
import potok.knowledge.DraftArticle;
import potok.knowledge.EditArticle;
import potok.knowledge.Excerpt;
import potok.knowledge.Excerpt.Part;
import potok.knowledge.Votes;
import potok.portal.PageTest;
import potok.shared.RuleBroken;

@Tag("M26")
@PageTest({KnowledgeController.class, ArticleController.class, NewArticleController.class})
class KnowledgePagesTest {
    private static final ArticleId ID = ArticleId.next();
    private static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");

    @Autowired
    private MockMvc web;

    @MockitoBean
    private Articles articles;

    @BeforeEach
    void oneArticle() {
        given(articles.find(any(), any())).willReturn(new PageImpl<>(List.of(hit()), PageRequest.of(0, 20), 1));
        given(articles.view(ID)).willReturn(article(ArticleStatus.PUBLISHED));
    }

    @Test
    void whatWasAskedForStandsOutAndMarkupIsText() throws Exception {
        web.perform(get("/knowledge?search=login").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark>login</mark>")))
                .andExpect(content().string(containsString("&lt;b&gt;")))
                .andExpect(content().string(containsString("3 incidents")))
                .andExpect(content().string(containsString("<html")));
    }

    @Test
    void typingGetsTheListAlone() throws Exception {
        web.perform(get("/knowledge?search=login").header("HX-Request", "true").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("<mark>login</mark>")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void readersFindWhatIsPublishedWhateverTheyAskFor() throws Exception {
        var filter = ArgumentCaptor.forClass(ArticleFilter.class);

        web.perform(get("/knowledge?status=DRAFT").with(as(Role.OPERATOR)))
                .andExpect(content().string(not(containsString("/knowledge/new"))));
        web.perform(get("/knowledge?status=DRAFT&search= x &forClients=true").with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString("/knowledge/new")));

        verify(articles, times(2)).find(filter.capture(), any());
        assertThat(filter.getAllValues())
                .containsExactly(
                        new ArticleFilter(null, ArticleStatus.PUBLISHED, null),
                        new ArticleFilter("x", ArticleStatus.DRAFT, true));
    }

    @Test
    void anEmptyKnowledgeBaseSaysWhatItIsFor() throws Exception {
        given(articles.find(any(), any())).willReturn(new PageImpl<>(List.of(), PageRequest.of(0, 20), 0));

        web.perform(get("/knowledge").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("No articles yet")));
        web.perform(get("/knowledge?search=x").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("Nothing found")));
    }

    @Test
    void suggestionsFitWhateverFieldIsTypedInto() throws Exception {
        given(articles.suggest("printer does not print", 5)).willReturn(List.of(hit()));

        web.perform(get("/knowledge/suggest?title=printer&description=does not print")
                        .with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("This may help")))
                .andExpect(content().string(containsString("/knowledge/" + ID)));
        web.perform(get("/knowledge/suggest?text= ").with(as(Role.OPERATOR)))
                .andExpect(content().string(not(containsString("This may help"))));

        verify(articles).suggest(any(), anyInt());
    }

    @Test
    void readersReadAndJudge() throws Exception {
        web.perform(get("/knowledge/" + ID).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("Page is blank")))
                .andExpect(content().string(containsString("Was this article useful?")))
                .andExpect(content().string(not(containsString("/edit"))))
                .andExpect(content().string(not(containsString("/timeline"))));
        web.perform(post("/knowledge/" + ID + "/vote")
                        .param("useful", "false")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));

        verify(articles).vote(ID, SignedInUsers.ID, false);
    }

    @Test
    void draftsDoNotExistForReaders() throws Exception {
        given(articles.view(ID)).willReturn(article(ArticleStatus.DRAFT));

        web.perform(get("/knowledge/" + ID).with(as(Role.OPERATOR))).andExpect(status().isNotFound());
        web.perform(post("/knowledge/" + ID + "/vote")
                        .param("useful", "true")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isNotFound());
        web.perform(get("/knowledge/" + ID).with(as(Role.SUPPORT_L2)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Publish")))
                .andExpect(content().string(not(containsString("Was this article useful?"))));

        verify(articles, never()).vote(any(), any(), anyBoolean());
    }

    @Test
    void supportDraftsFromACaseAndPublishes() throws Exception {
        var incident = UUID.randomUUID();
        var wanted = new DraftArticle("Login fails", "Page is blank", "", "Restart", incident);
        given(articles.draft(wanted, true)).willReturn(ID);

        web.perform(get("/knowledge/new?incident=" + incident).with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString(incident.toString())));
        web.perform(post("/knowledge/new")
                        .param("title", "Login fails")
                        .param("symptom", "Page is blank")
                        .param("solution", "Restart")
                        .param("forClients", "true")
                        .param("incident", incident.toString())
                        .with(csrf())
                        .with(as(Role.SUPPORT_L1)))
                .andExpect(redirectedUrl("/knowledge/" + ID));
        web.perform(post("/knowledge/" + ID + "/publish").with(csrf()).with(as(Role.SUPPORT_L1)))
                .andExpect(redirectedUrl("/knowledge/" + ID));
        web.perform(post("/knowledge/" + ID + "/archive").with(csrf()).with(as(Role.MANAGER)))
                .andExpect(redirectedUrl("/knowledge/" + ID));

        verify(articles).publish(ID);
        verify(articles).archive(ID);
    }

    @Test
    void whatCannotBeSavedIsSaidAtTheFormAndNothingTypedIsLost() throws Exception {
        willThrow(new RuleBroken("article-incomplete")).given(articles).edit(any(), any());

        web.perform(post("/knowledge/new")
                        .param("title", " ")
                        .param("symptom", "kept")
                        .with(csrf())
                        .with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString("is-invalid")))
                .andExpect(content().string(containsString("kept")));
        web.perform(post("/knowledge/" + ID + "/edit")
                        .param("title", "Login fails")
                        .param("symptom", "kept")
                        .with(csrf())
                        .with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString("please write both")))
                .andExpect(content().string(containsString("kept")));

        verify(articles).edit(ID, new EditArticle("Login fails", "kept", "", "", false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "TECHNICIAN", "ACCOUNTANT"})
    void onlySupportWrites(Role role) throws Exception {
        web.perform(get("/knowledge/new").with(as(role))).andExpect(status().isForbidden());
        web.perform(get("/knowledge/" + ID + "/edit").with(as(role))).andExpect(status().isForbidden());
        web.perform(post("/knowledge/" + ID + "/publish").with(csrf()).with(as(role)))
                .andExpect(status().isForbidden());
        web.perform(get("/knowledge").with(as(role))).andExpect(status().isOk());
    }

    @Test
    void clientsHaveACabinetOfTheirOwn() throws Exception {
        web.perform(get("/knowledge").with(as(Role.CLIENT))).andExpect(status().isForbidden());
    }

    private static ArticleHit hit() {
        return new ArticleHit(
                ID,
                new Excerpt(List.of(new Part("No ", false), new Part("login", true), new Part(" <b>", false))),
                new Excerpt(List.of(new Part("Page is blank", false))),
                "Restart",
                ArticleStatus.PUBLISHED,
                true,
                NOW,
                2,
                1,
                3);
    }

    private static ArticleView article(ArticleStatus status) {
        return new ArticleView(
                ID,
                "Login fails",
                "Page is blank",
                "",
                "Restart, see https://example.com",
                status,
                false,
                null,
                null,
                NOW,
                NOW,
                Set.of(UUID.randomUUID()),
                new Votes(2, 1, true));
    }
}
