package potok.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import potok.identity.AccessTable;
import potok.identity.SignedIn;

/** The pages that the menu leads to; everybody is shown those that he may open. */
@Component
public class Menu {
    /**
     * The text is {@code menu.<id>}.
     *
     * @param key opens it together with {@code g}; none for what is rarely needed
     */
    public record Entry(
            String id, String path, String icon, @Nullable String key) {}

    private static final List<Entry> WORK = List.of(
            new Entry("calls", "/calls", "phone", "c"),
            new Entry("conversations", "/conversations", "messages", "d"),
            new Entry("orders", "/orders", "clipboard-list", "o"),
            new Entry("tasks", "/camunda/app/tasklist/", "checklist", "t"),
            new Entry("statistics", "/statistics", "chart-bar", "s"),
            new Entry("operators", "/operators", "headset", "p"),
            new Entry("working-time", "/working-time", "clock-hour-4", "w"));

    private static final List<Entry> SERVICE = List.of(
            new Entry("incidents", "/incidents", "alert-triangle", "i"),
            new Entry("knowledge", "/knowledge", "book", "k"),
            new Entry("support", "/support", "help-circle", null),
            new Entry("my-chat", "/my-chat", "message-circle", null),
            new Entry("sla-report", "/sla-report", "report-analytics", null),
            new Entry("problems", "/problems", "alert-octagon", null),
            new Entry("changes", "/changes", "replace", null),
            new Entry("development-requests", "/development-requests", "bulb", null),
            new Entry("service-audits", "/service-audits", "list-check", null),
            new Entry("maintenance", "/maintenance", "tool", "b"),
            new Entry("service-reports", "/service-reports", "report-analytics", null));

    private static final List<Entry> ADMINISTRATION = List.of(
            new Entry("inbox-events", "/inbox-events", "inbox", "e"),
            new Entry("outbox-messages", "/outbox-messages", "mail", "m"),
            new Entry("canned-replies", "/canned-replies", "message-bolt", null),
            new Entry("users", "/users", "users", "u"),
            new Entry("staff", "/staff", "id-badge-2", null),
            new Entry("organisations", "/organisations", "building", null),
            new Entry("reference", "/reference", "list-details", "r"),
            new Entry("business-calendars", "/business-calendars", "calendar-cog", null),
            new Entry("avito-accounts", "/avito-accounts", "building-store", null),
            new Entry("web-chat", "/web-chat", "world", null),
            new Entry("message-templates", "/message-templates", "template", null),
            new Entry("settings", "/settings", "adjustments", null),
            new Entry("sign-in-protection", "/sign-in-protection", "shield-lock", null),
            new Entry("api-keys", "/api-keys", "key", null),
            new Entry("audit", "/audit", "history", "a"));

    private static final List<Entry> SANDBOX = List.of(new Entry("sandbox", "/sandbox", "flask", "x"));

    private final AccessTable access;

    Menu(AccessTable access) {
        this.access = access;
    }

    public List<Entry> work(SignedIn user) {
        return open(WORK, user);
    }

    public List<Entry> service(SignedIn user) {
        return open(SERVICE, user);
    }

    public List<Entry> administration(SignedIn user) {
        return open(ADMINISTRATION, user);
    }

    public List<Entry> sandbox(SignedIn user) {
        return open(SANDBOX, user);
    }

    private List<Entry> open(List<Entry> entries, SignedIn user) {
        return entries.stream()
                .filter(entry -> access.find(HttpMethod.GET, entry.path())
                        .filter(rule -> rule.allows(user))
                        .isPresent())
                .toList();
    }
}
