package potok.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static potok.identity.Role.ACCOUNTANT;
import static potok.identity.Role.MANAGER;
import static potok.identity.Role.OPERATOR;
import static potok.identity.Role.TECHNICIAN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Who may call what: the one declaration, which the security chains ask and a test walks over. The first rule that fits
 * counts, what no rule fits is denied, and an administrator may everything. What somebody sees of what he may call is
 * his organisation's and, for some roles, his own: that the services decide, and answer 404 for the rest.
 */
@Component
public final class AccessTable {
    /** Who works on cases; administrators of an organisation do not. */
    private static final Set<Role> STAFF = Set.of(
            MANAGER,
            OPERATOR,
            Role.PICKUP_STAFF,
            Role.COURIER,
            TECHNICIAN,
            Role.REPRESENTATIVE,
            Role.ANALYST,
            Role.TRAINER,
            Role.SUPPORT_L1,
            Role.SUPPORT_L2,
            Role.SUPPORT_L3,
            Role.SUPPORT_L4,
            ACCOUNTANT,
            Role.DRIVER);

    private static final Set<Role> SUPPORT =
            Set.of(MANAGER, Role.SUPPORT_L1, Role.SUPPORT_L2, Role.SUPPORT_L3, Role.SUPPORT_L4);

    private static final Set<Role> INCIDENT_DESK =
            Set.of(OPERATOR, MANAGER, Role.SUPPORT_L1, Role.SUPPORT_L2, Role.SUPPORT_L3, Role.SUPPORT_L4);

    private static final List<AccessRule> RULES = List.of(
            // Signing in and what every page needs.
            get("/login", "/assets/**", "/favicon.svg").everybody(),
            post("/login").everybody(),
            any("/login/refused").everybody(),
            any("/error").everybody(),
            get("/", "/live").signedIn(),
            post("/logout").everybody(),
            get("/login/code", "/password/forgot", "/password/reset").everybody(),
            post("/login/code", "/password/forgot", "/password/reset").everybody(),
            // Users see to their own account.
            get("/password/change", "/profile", "/profile/second-factor", "/profile/second-factor/picture")
                    .signedIn(),
            post("/password/change", "/profile", "/profile/second-factor", "/profile/second-factor/off")
                    .signedIn(),
            get("/profile/telegram").signedIn(),
            any("/profile/notices").signedIn(),
            post("/profile/telegram/link", "/profile/telegram/unlink").signedIn(),
            post("/profile/sessions/end-others", "/profile/sessions/{session}/end")
                    .signedIn(),
            // Users and organisations.
            get("/users", "/users/new", "/users/{id}").may(Role.ORG_ADMIN),
            post("/users", "/users/{id}", "/users/{id}/block", "/users/{id}/unblock", "/users/{id}/end-sessions")
                    .may(Role.ORG_ADMIN),
            post("/users/{id}/send-link", "/users/{id}/hand-link-over", "/users/{id}/demand-password-change")
                    .may(Role.ORG_ADMIN),
            post("/users/{id}/switch-second-factor-off").may(Role.ORG_ADMIN),
            get("/organisations").may(),
            post("/organisations", "/organisations/{id}/rename", "/organisations/{id}/close")
                    .may(),
            post("/organisations/{id}/open", "/organisations/{id}/enter").may(),
            // Outside systems show who they are by their own signatures.
            any("/webhooks/**").everybody(),
            post("/sandbox/mango/**").everybody(),
            post("/sandbox/twilio/2010-04-01/Accounts/{sid}/Messages.json").everybody(),
            // Calls and orders.
            get("/calls", "/calls/newer").may(OPERATOR, MANAGER),
            get("/calls/{id}", "/calls/{id}/heading", "/calls/{id}/facts", "/calls/{id}/task", "/calls/{id}/diagram")
                    .may(OPERATOR, MANAGER),
            get("/calls/{id}/timeline").may(OPERATOR, MANAGER),
            post("/calls/{id}/dial", "/calls/{id}/hang-up", "/calls/{id}/transfer")
                    .may(OPERATOR, MANAGER),
            get("/calls/{id}/recording").may(OPERATOR, MANAGER),
            post("/calls/reconcile").may(MANAGER),
            get("/sandbox/mango/recordings/{once}").everybody(),
            // Conversations in writing.
            get("/conversations", "/conversations/{id}", "/conversations/{id}/head", "/conversations/{id}/messages")
                    .may(OPERATOR, MANAGER),
            get(
                            "/conversations/{id}/files/{file}",
                            "/conversations/{id}/files/{file}/thumbnail",
                            "/conversations/{id}/timeline")
                    .may(OPERATOR, MANAGER),
            get("/conversations/{id}/client", "/conversations/{id}/client/past", "/conversations/{id}/task")
                    .may(OPERATOR, MANAGER),
            post("/conversations/{id}/messages", "/conversations/{id}/messages/{message}/retry")
                    .may(OPERATOR, MANAGER),
            post(
                            "/conversations/{id}/read",
                            "/conversations/{id}/take",
                            "/conversations/{id}/hand-over",
                            "/conversations/{id}/priority",
                            "/conversations/{id}/close",
                            "/conversations/{id}/reopen",
                            "/conversations/{id}/order")
                    .may(OPERATOR, MANAGER),
            any("/canned-replies", "/canned-replies/{id}", "/canned-replies/{id}/delete")
                    .may(MANAGER),
            // Web chats: a guest is known by a token of his browser, and its talk is nobody else's.
            get("/chat/{key}", "/chat/{key}/messages", "/chat/{key}/live").everybody(),
            get("/chat/{key}/files/{file}", "/chat/{key}/files/{file}/thumbnail")
                    .everybody(),
            post("/chat/{key}", "/chat/{key}/messages", "/chat/{key}/shown").everybody(),
            post("/chat/{key}/mine").may(Role.CLIENT),
            get("/my-chat", "/my-chat/messages", "/my-chat/files/{file}", "/my-chat/files/{file}/thumbnail")
                    .may(Role.CLIENT),
            post("/my-chat/messages", "/my-chat/shown").may(Role.CLIENT),
            get("/web-chat").may(Role.ORG_ADMIN),
            post("/web-chat/address").may(Role.ORG_ADMIN),
            any("/orders/new").may(OPERATOR, MANAGER),
            get("/orders", "/orders/{id}", "/orders/{id}/heading", "/orders/{id}/facts", "/orders/{id}/task")
                    .may(OPERATOR, MANAGER, TECHNICIAN, ACCOUNTANT),
            get("/orders/{id}/diagram", "/orders/{id}/timeline").may(OPERATOR, MANAGER, TECHNICIAN, ACCOUNTANT),
            post("/orders/{id}/cancel").may(OPERATOR, MANAGER),
            get("/statistics").may(OPERATOR, MANAGER),
            // Planned maintenance and reports on the service.
            get("/maintenance", "/maintenance/journal", "/maintenance/journal/csv", "/maintenance/journal/pdf")
                    .may(SUPPORT),
            get("/incidents/journal", "/incidents/journal/csv", "/incidents/journal/pdf")
                    .may(SUPPORT),
            any("/maintenance/lists").may(MANAGER),
            post("/maintenance/lists/{item}", "/maintenance/lists/{item}/active", "/maintenance/lists/{item}/up")
                    .may(MANAGER),
            post("/maintenance").may(MANAGER),
            get(
                            "/maintenance/{id}",
                            "/maintenance/{id}/heading",
                            "/maintenance/{id}/items",
                            "/maintenance/{id}/items/{item}/task",
                            "/maintenance/{id}/timeline",
                            "/maintenance/{id}/diagram")
                    .may(SUPPORT),
            post("/maintenance/{id}/items/{item}/files").may(SUPPORT),
            get(
                            "/service-reports",
                            "/service-reports/{id}",
                            "/service-reports/{id}/heading",
                            "/service-reports/{id}/facts",
                            "/service-reports/{id}/task",
                            "/service-reports/{id}/timeline",
                            "/service-reports/{id}/diagram")
                    .may(SUPPORT),
            post("/service-reports").may(MANAGER),
            // Files of records: their owners decide, and answer 404 for the rest.
            get("/files/{id}", "/files/{id}/thumbnail").signedIn(),
            // Incidents and the service around them.
            // Problems, changes, development requests, audits: who sees which of them the services decide.
            get("/problems", "/problems.csv", "/changes", "/changes.csv", "/service-audits", "/service-audits.csv")
                    .may(SUPPORT),
            any("/problems/new", "/changes/new", "/service-audits/new").may(SUPPORT),
            get("/development-requests", "/development-requests.csv").may(STAFF),
            any("/development-requests/new").may(STAFF),
            get("/cases/{id}", "/cases/{id}/heading", "/cases/{id}/facts", "/cases/{id}/stages", "/cases/{id}/task")
                    .may(STAFF),
            get("/cases/{id}/diagram", "/cases/{id}/timeline").may(STAFF),
            post("/cases/{id}/cancel").may(STAFF),
            post("/cases/{id}/responsible", "/cases/{id}/trouble").may(SUPPORT),
            get("/case-links/{kind}/{id}", "/case-links/{kind}/{id}/search").may(SUPPORT),
            post("/case-links/{kind}/{id}", "/case-links/{kind}/{id}/remove").may(SUPPORT),
            get("/incidents", "/incidents/load").may(SUPPORT),
            any("/incidents/new").may(INCIDENT_DESK),
            get("/incidents/similar").may(INCIDENT_DESK),
            get("/incidents/{id}/similar").may(SUPPORT),
            get("/conversations/{id}/incidents").may(OPERATOR, MANAGER),
            get("/incidents/{id}", "/incidents/{id}/heading", "/incidents/{id}/clocks", "/incidents/{id}/facts")
                    .may(SUPPORT),
            get("/incidents/{id}/comments", "/incidents/{id}/files", "/incidents/{id}/task", "/incidents/{id}/timeline")
                    .may(SUPPORT),
            get("/incidents/{id}/diagram", "/incidents/{id}/clock-diagram").may(SUPPORT),
            post(
                            "/incidents/{id}/take",
                            "/incidents/{id}/hand-over",
                            "/incidents/{id}/pause",
                            "/incidents/{id}/resume",
                            "/incidents/{id}/class",
                            "/incidents/{id}/comments",
                            "/incidents/{id}/files",
                            "/incidents/{id}/confirm",
                            "/incidents/{id}/reject",
                            "/incidents/{id}/reopen",
                            "/incidents/{id}/withdraw",
                            "/incidents/{id}/belongs-to",
                            "/incidents/{id}/breaches/{breach}/explain")
                    .may(SUPPORT),
            // Everybody's own requests to support; another's are not there.
            get("/support", "/support/new", "/support/suggest", "/support/{id}").signedIn(),
            get("/support/{id}/heading", "/support/{id}/talk", "/support/{id}/files")
                    .signedIn(),
            post("/support/new", "/support/{id}/comments", "/support/{id}/files")
                    .signedIn(),
            post("/support/{id}/confirm", "/support/{id}/reject", "/support/{id}/reopen")
                    .signedIn(),
            // The knowledge base: all staff reads, support writes.
            any("/knowledge/new", "/knowledge/{id}/edit").may(SUPPORT),
            post("/knowledge/{id}/publish", "/knowledge/{id}/archive").may(SUPPORT),
            get("/knowledge/{id}/timeline", "/knowledge/{id}/incidents").may(SUPPORT),
            get("/knowledge", "/knowledge/suggest", "/knowledge/{id}").may(STAFF),
            post("/knowledge/{id}/vote").may(STAFF),
            // By which days and hours terms are counted.
            get("/business-calendars").may(Role.ORG_ADMIN, MANAGER),
            post(
                            "/business-calendars/use",
                            "/business-calendars/day",
                            "/business-calendars/day/reset",
                            "/business-calendars/week",
                            "/business-calendars/week/reset",
                            "/business-calendars/new",
                            "/business-calendars/rename",
                            "/business-calendars/delete")
                    .may(Role.ORG_ADMIN, MANAGER),
            get("/sla-report").may(SUPPORT),
            get("/sla-report.csv").may(MANAGER),
            // Staff: who answers, and for how long.
            any("/presence").may(STAFF),
            get("/operators").may(MANAGER),
            get("/working-time", "/working-time.csv").may(OPERATOR, MANAGER),
            any("/staff", "/staff/{id}").may(Role.ORG_ADMIN, MANAGER),
            // Tasks: the engine decides which are whose.
            get("/tasks/{task}/form").may(STAFF),
            post("/tasks/{task}/complete", "/tasks/{task}/claim").may(STAFF),
            any(
                            "/camunda/app/cockpit/**",
                            "/camunda/api/cockpit/**",
                            "/camunda/app/admin/**",
                            "/camunda/api/admin/plugin/**",
                            "/camunda/api/admin/setup/**",
                            "/engine-rest/metrics/**",
                            "/camunda/api/engine/engine/*/metrics/**")
                    .may(),
            any("/camunda/**").may(STAFF),
            any("/engine-rest/**").may(STAFF),
            // The outside world.
            get("/inbox-events").may(MANAGER),
            post("/inbox-events/{id}/retry", "/inbox-events/{id}/give-up").may(MANAGER),
            get("/sandbox", "/sandbox/exchanged").may(OPERATOR, MANAGER),
            post("/sandbox/calls", "/sandbox/exchange-faults").may(OPERATOR, MANAGER),
            get("/sandbox/alertmanager-alerts").may(OPERATOR, MANAGER),
            post("/sandbox/alertmanager-alerts", "/sandbox/alertmanager-alerts/resolve")
                    .may(OPERATOR, MANAGER),
            get("/sandbox/twilio-phones").may(OPERATOR, MANAGER),
            post("/sandbox/twilio-sms", "/sandbox/twilio-faults").may(OPERATOR, MANAGER),
            get("/sandbox/mail-letters").may(OPERATOR, MANAGER),
            post("/sandbox/mail-letters", "/sandbox/mail-faults").may(OPERATOR, MANAGER),
            any("/sandbox/captcha/**").everybody(),
            any("/sandbox/telegram/**", "/sandbox/avito/**").everybody(),
            get("/sandbox/avito-chats").may(OPERATOR, MANAGER),
            post(
                            "/sandbox/avito-chats",
                            "/sandbox/avito-chats/{chat}/write",
                            "/sandbox/avito-calls",
                            "/sandbox/avito-faults")
                    .may(OPERATOR, MANAGER),
            get("/sandbox/telegram-chats").may(OPERATOR, MANAGER),
            post("/sandbox/telegram-chats", "/sandbox/telegram-chats/{chat}/write", "/sandbox/telegram-faults")
                    .may(OPERATOR, MANAGER),
            post(
                            "/sandbox/telegram-chats/{chat}/open",
                            "/sandbox/telegram-chats/{chat}/press",
                            "/sandbox/telegram-chats/{chat}/block")
                    .may(OPERATOR, MANAGER),
            get("/outbox-messages").may(MANAGER),
            post("/outbox-messages/{id}/retry").may(MANAGER),
            // The audit log.
            get("/audit", "/audit/export", "/audit/of/{kind}/{id}").may(),
            post("/audit/verify").may(),
            // Settings and reference data.
            get("/organisation/logo/{version}").signedIn(),
            get("/settings/platform").may(),
            post("/settings/platform/{key}", "/settings/platform/{key}/reset").may(),
            get("/settings", "/settings/organisation", "/settings/points/{point}", "/settings/history")
                    .may(Role.ORG_ADMIN),
            post("/settings/organisation/{key}", "/settings/organisation/{key}/reset")
                    .may(Role.ORG_ADMIN),
            post("/settings/points/{point}/{key}", "/settings/points/{point}/{key}/reset")
                    .may(Role.ORG_ADMIN),
            post("/settings/organisation-logo", "/settings/organisation-logo/remove", "/settings/history/{id}/undo")
                    .may(Role.ORG_ADMIN),
            get("/reference/{list}/export").may(Role.ORG_ADMIN),
            get("/reference", "/reference/{list}", "/reference/{list}/new", "/reference/{list}/{id}")
                    .may(Role.ORG_ADMIN),
            post("/reference/{list}", "/reference/{list}/{id}", "/reference/{list}/{id}/active")
                    .may(Role.ORG_ADMIN),
            post("/reference/{list}/{id}/delete", "/reference/{list}/{id}/move").may(Role.ORG_ADMIN),
            any("/avito-accounts", "/avito-accounts/{id}").may(Role.ORG_ADMIN),
            // What people are told of, and how they want to be.
            get(
                            "/message-templates",
                            "/message-templates/{kind}/{channel}/{language}",
                            "/message-templates/{kind}/{channel}/{language}/changes")
                    .may(Role.ORG_ADMIN),
            post(
                            "/message-templates/changes/{id}/undo",
                            "/message-templates/{kind}/{channel}/{language}",
                            "/message-templates/{kind}/{channel}/{language}/preview",
                            "/message-templates/{kind}/{channel}/{language}/reset")
                    .may(Role.ORG_ADMIN),
            any("/clients/{id}/preferences").may(OPERATOR, MANAGER),
            get("/orders/{id}/client", "/calls/{id}/client").may(OPERATOR, MANAGER),
            // The first start; closed for good afterwards.
            get("/setup", "/setup/administrator", "/setup/organisation", "/setup/channels", "/setup/summary")
                    .everybody(),
            post("/setup/code", "/setup/administrator", "/setup/organisation", "/setup/channels", "/setup/finish")
                    .everybody(),
            post("/setup/check/{channel}").everybody(),
            // Programs.
            post("/api/auth/login", "/api/auth/refresh", "/api/auth/logout").everybody(),
            get("/api/calls").may(OPERATOR, MANAGER).scope(Scope.CALLS_READ),
            post("/api/orders").may(OPERATOR, MANAGER).scope(Scope.ORDERS_WRITE),
            post("/api/incidents").may(INCIDENT_DESK).scope(Scope.INCIDENTS_WRITE),
            post("/api/incidents/{id}/files").may(SUPPORT).scope(Scope.INCIDENTS_WRITE),
            get("/api/incidents/{id}").may(SUPPORT).scope(Scope.INCIDENTS_READ),
            get("/api/stats/my").may(OPERATOR, MANAGER),
            // Who may come in, and from where.
            any("/api-keys").may(Role.ORG_ADMIN),
            post("/api-keys/{id}/revoke").may(Role.ORG_ADMIN),
            get("/sign-in-protection").may(Role.ORG_ADMIN),
            post("/sign-in-protection/unlock", "/sign-in-protection/addresses").may(Role.ORG_ADMIN),
            post("/sign-in-protection/addresses/{id}/remove").may(Role.ORG_ADMIN),
            post("/signing-keys").may(),
            // The installation.
            get("/actuator/health", "/actuator/health/*").everybody(),
            any("/actuator", "/actuator/**").may(),
            get("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/webjars/swagger-ui/**")
                    .may());

    public static List<AccessRule> rules() {
        return RULES;
    }

    /** The rule that counts for this method and path. */
    public Optional<AccessRule> find(HttpMethod method, String path) {
        return RULES.stream().filter(rule -> rule.fits(method, path)).findFirst();
    }

    /** With which methods this path can be called at all; none when there is nothing under it. */
    public Set<HttpMethod> methods(String path) {
        return RULES.stream()
                .filter(rule -> rule.fits(path))
                .flatMap(rule -> rule.methods().stream())
                .collect(Collectors.toSet());
    }

    private static AccessRule.Builder get(String... paths) {
        return new AccessRule.Builder(Set.of(GET, HttpMethod.HEAD), List.of(paths));
    }

    private static AccessRule.Builder post(String... paths) {
        return new AccessRule.Builder(Set.of(POST), List.of(paths));
    }

    private static AccessRule.Builder any(String... paths) {
        return new AccessRule.Builder(Set.of(HttpMethod.values()), List.of(paths));
    }
}
