package potok.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.RealDatabase;
import potok.identity.SignedInUsers;
import potok.identity.Users;
import potok.incidents.Effect;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentId;
import potok.incidents.IncidentSolutions;
import potok.incidents.Incidents;
import potok.incidents.RegisterIncidents;

/** A page that follows its case misses nothing, not even what happens while it fetches the news before. */
@RealDatabase
@Tag("C11")
@Tag("M17")
class LivePageJourneyIT {
    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentSolutions solutions;

    @Autowired
    Users users;

    private final Slow slow = new Slow();

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatHappensDuringARefreshIsShownAfterIt() {
        SignedInUsers.signIn(users.byLogin("support1").orElseThrow());
        var id = incidents.register(RegisterIncidents.of("Printer smokes", "Third floor", Effect.SMALL_FUNCTION));
        try (var browser = Browser.open()) {
            var page = browser.signIn("http://localhost:" + port, "support2", "en");
            page.navigate("/incidents/" + id.value());
            var badge = page.locator("#head [data-class]");
            assertThat(badge).hasAttribute("data-class", "MINOR");
            hearNews(page);
            page.route("**/heading", slow);

            reclassify(page, id, IncidentClass.SIGNIFICANT, 1);
            page.waitForCondition(slow::waits);
            reclassify(page, id, IncidentClass.CRITICAL, 2);
            slow.goOn();

            assertThat(badge).hasAttribute("data-class", "CRITICAL");
            browser.noErrors();
        } finally {
            solutions.withdraw(id, "test is over");
        }
    }

    /** Counts in the page what the server tells. */
    private static void hearNews(Page page) {
        page.evaluate("""
                () => new Promise((resolve) => {
                  window.news = 0;
                  const source = new EventSource('/live?topics=service');
                  source.addEventListener('service', () => window.news++);
                  source.onopen = resolve;
                })""");
    }

    private void reclassify(Page page, IncidentId id, IncidentClass wanted, int news) {
        incidents.reclassify(id, wanted, "seen at the place");
        await().atMost(Duration.ofSeconds(30)).until(() -> (Integer) page.evaluate("window.news") >= news);
    }

    /** Lets the first answer wait on its way. */
    private static final class Slow implements Consumer<Route> {
        private Route route;
        private APIResponse answer;

        @Override
        public void accept(Route asked) {
            if (route == null) {
                route = asked;
                answer = asked.fetch();
            } else {
                asked.resume();
            }
        }

        boolean waits() {
            return answer != null;
        }

        void goOn() {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }
}
