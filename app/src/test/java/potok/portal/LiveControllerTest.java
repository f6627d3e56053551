package potok.portal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import potok.integrations.signals.Signals;
import potok.messaging.webchat.GuestDesk;
import potok.messaging.webchat.Visitor;
import potok.shared.Organisations;

@Tag("C16")
class LiveControllerTest {
    private static final String OURS = Organisations.NOBODY.toString();

    private final Map<String, Consumer<String>> listeners = new HashMap<>();
    private LivePages pages;
    private MockMvc web;

    @BeforeEach
    void start() {
        var signals = mock(Signals.class);
        willAnswer(call -> listeners.put(call.getArgument(0), call.getArgument(1)))
                .given(signals)
                .listen(any(), any());
        pages = new LivePages(signals);
        web = MockMvcBuilders.standaloneSetup(new LiveController(pages)).build();
    }

    @AfterEach
    void stop() {
        pages.close();
    }

    @Test
    void pageHearsOfItsTopicsOnlyAndNoContent() throws Exception {
        var page = open("calls,tasks");

        signal("orders", OURS);
        signal("calls", OURS);

        await().atMost(1, SECONDS).until(() -> page.getContentAsString().contains("event:calls"));
        assertThat(page.getContentAsString()).doesNotContain("orders").doesNotContain(OURS);
    }

    @Test
    @Tag("O9")
    void pageHearsNothingOfAnotherOrganisation() throws Exception {
        var page = open("calls,orders");

        signal("calls", Organisations.SECOND.toString());
        signal("orders", OURS);

        await().until(() -> page.getContentAsString().contains("event:orders"));
        assertThat(page.getContentAsString()).doesNotContain("event:calls");
    }

    @Test
    @Tag("T21")
    void guestHearsOfHisOwnTalkOnlyAndOfNothingElse() throws Exception {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var page = openFor(one);

        signal("chat", other.toString());
        signal("calls", OURS);
        signal("inbox", "");
        signal("chat", one.toString());

        await().atMost(1, SECONDS).until(() -> page.getContentAsString().contains("event:chat"));
        assertThat(page.getContentAsString().split("event:", -1)).hasSize(2);
        assertThat(page.getContentAsString()).doesNotContain(one.toString());
    }

    @Test
    @Tag("T21")
    void guestHasAFewPagesOpenAtMost() {
        var guest = UUID.randomUUID();
        for (var page = 0; page < 5; page++) {
            assertThat(pages.openForGuest(Organisations.NOBODY, guest)).isPresent();
        }

        assertThat(pages.openForGuest(Organisations.NOBODY, guest)).isEmpty();
        assertThat(pages.openForGuest(Organisations.NOBODY, UUID.randomUUID())).isPresent();
    }

    @Test
    void topicOfPersonsIsNotToldByOrganisation() throws Exception {
        var page = open("chat,calls");

        signal("chat", OURS);
        signal("calls", OURS);

        await().until(() -> page.getContentAsString().contains("event:calls"));
        assertThat(page.getContentAsString()).doesNotContain("event:chat");
    }

    @Test
    @Tag("M17")
    void pageThatWasBeingOpenedHearsWhatHappenedMeanwhile() throws Exception {
        var before = open("calls");
        signal("calls", OURS);
        signal("orders", Organisations.SECOND.toString());
        await().until(() -> before.getContentAsString().contains("event:calls"));

        assertThat(open("calls,orders,tasks").getContentAsString())
                .contains("event:calls")
                .doesNotContain("event:orders")
                .doesNotContain("event:tasks");
    }

    @Test
    void rushIsToldOnce() throws Exception {
        var page = open("calls");

        for (var i = 0; i < 100; i++) {
            signal("calls", OURS);
        }
        await().until(() -> page.getContentAsString().contains("event:calls"));
        signal("calls", OURS);

        await().until(() -> events(page) >= 2);
        assertThat(events(page)).isLessThanOrEqualTo(3);
    }

    private MockHttpServletResponse open(String topics) throws Exception {
        return web.perform(get("/live").param("topics", topics)).andReturn().getResponse();
    }

    private MockHttpServletResponse openFor(UUID guest) throws Exception {
        var desk = mock(GuestDesk.class);
        given(desk.guest(any(), any())).willReturn(new Visitor(Visitor.SITE, guest, "Гость", null, null));
        return MockMvcBuilders.standaloneSetup(new GuestLiveController(pages, desk))
                .build()
                .perform(get("/chat/key/live"))
                .andReturn()
                .getResponse();
    }

    private void signal(String topic, String payload) {
        listeners.get(topic).accept(payload);
    }

    private static int events(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString().split("event:calls", -1).length - 1;
    }
}
