package potok.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    JdbcClient database;

    private final Slow slow = new Slow();

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatHappensDuringARefreshIsShownAfterIt() {
        var id = registered("Printer smokes");
        try (var browser = Browser.open()) {
            var page = browser.signIn("http://localhost:" + port, "support2", "en");
            page.navigate("/incidents/" + id.value());
            var badge = page.locator("#head [data-class]");
            assertThat(badge).hasAttribute("data-class", "MINOR");
            hearNews(page);
            page.route("**/heading", slow);

            reclassify(page, id, IncidentClass.SIGNIFICANT);
            page.waitForCondition(slow::waits);
            reclassify(page, id, IncidentClass.CRITICAL);
            slow.goOn();

            assertThat(badge).hasAttribute("data-class", "CRITICAL");
            browser.noErrors();
        } finally {
            solutions.withdraw(id, "test is over");
        }
    }

    @Test
    void anOpenMenuStaysOpenUntilItsReaderIsDone() {
        var id = registered("Lamp flickers");
        try (var browser = Browser.open()) {
            var page = browser.signIn("http://localhost:" + port, "support2", "en");
            page.navigate("/incidents/" + id.value());
            var badge = page.locator("#head [data-class]");
            var menu = page.locator("#head .dropdown-menu");
            page.locator("#head [data-bs-toggle=dropdown]").click();
            assertThat(menu).isVisible();
            hearNews(page);

            reclassify(page, id, IncidentClass.CRITICAL);
            assertThat(page.locator(".steps-line")).containsText("critical");
            assertThat(menu).isVisible();
            assertThat(badge).hasAttribute("data-class", "MINOR");

            page.keyboard().press("Escape");
            assertThat(badge).hasAttribute("data-class", "CRITICAL");
            browser.noErrors();
        } finally {
            solutions.withdraw(id, "test is over");
        }
    }

    @Test
    @Tag("M29")
    void whatIsTypedOutlivesTheNews() {
        var id = registered("Door does not close");
        missed(id);
        try (var browser = Browser.open()) {
            var page = browser.signIn("http://localhost:" + port, "support2", "en");
            page.navigate("/incidents/" + id.value());
            var explanation = page.locator("#clocks [name=explanation]");
            explanation.pressSequentially("Everybody was ");

            page.evaluate("document.getElementById('clocks').dataset.old = 'true'");
            incidents.reclassify(id, IncidentClass.CRITICAL, "seen at the place");
            assertThat(page.locator("#clocks[data-old]")).hasCount(0);
            page.keyboard().type("at the other fire");

            assertThat(explanation).hasValue("Everybody was at the other fire");
            page.keyboard().press("Enter");
            assertThat(page.locator("#clocks .breach")).containsText("Everybody was at the other fire");

            page.fill("#text", "Two doors by now");
            page.locator("form:has(#text) button").click();
            assertThat(page.locator("#comments")).containsText("Two doors by now");
            assertThat(page.locator("#text")).isEmpty();
            browser.noErrors();
        } finally {
            solutions.withdraw(id, "test is over");
        }
    }

    @Test
    @Tag("M30")
    void anOlderAnswerDoesNotTakeThePageBack() {
        maintained(60);
        try (var browser = Browser.open()) {
            var page = browser.signIn("http://localhost:" + port, "manager", "en");
            page.navigate("/maintenance");
            page.route("**/maintenance?page=1", slow);

            page.evaluate("document.body.dispatchEvent(new CustomEvent('live:maintenance'))");
            page.waitForCondition(slow::waits);
            var chosen = page.locator(".page-item.active");
            page.locator(".pagination")
                    .getByText("2", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(chosen).hasText("2");
            slow.goOn();

            page.evaluate("fetch('/favicon.svg').then((answer) => answer.text())");
            assertThat(chosen).hasText("2");
            browser.noErrors();
        } finally {
            database.sql("delete from maintenance where number > 900000").update();
        }
    }

    private IncidentId registered(String title) {
        SignedInUsers.signIn(users.byLogin("support1").orElseThrow());
        return incidents.register(RegisterIncidents.of(title, "Third floor", Effect.SMALL_FUNCTION));
    }

    private void missed(IncidentId id) {
        database.sql("""
                        insert into incident_step (incident_step_id, organisation_id, incident_id, round, step, level,
                                                   incident_class, due_at, taken_at, cause)
                        select gen_random_uuid(), organisation_id, incident_id, 1, 'REACTION_BREACHED', 1, 'MINOR',
                               now(), now(), 'NOT_TAKEN'
                        from incident where incident_id = ?""").param(id.value()).update();
    }

    private void maintained(int days) {
        database.sql("""
                        insert into maintenance (maintenance_id, organisation_id, version, number, frequency, period_start,
                                                 status, opened_at, closed_at)
                        select gen_random_uuid(), organisation_id, 0, 900000 + n, 'DAILY', date '2001-01-01' + n,
                               'DONE', now(), now()
                        from app_user, generate_series(1, ?) n
                        where login = 'manager'""").param(days).update();
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

    private void reclassify(Page page, IncidentId id, IncidentClass wanted) {
        var known = (Integer) page.evaluate("window.news");
        incidents.reclassify(id, wanted, "seen at the place");
        await().atMost(Duration.ofSeconds(30)).until(() -> (Integer) page.evaluate("window.news") > known);
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
