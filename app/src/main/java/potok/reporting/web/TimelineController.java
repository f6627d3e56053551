package potok.reporting.web;

import static potok.shared.Sensitive.Kind.MONEY;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.calls.CallId;
import potok.calls.Calls;
import potok.identity.Disclosure;
import potok.identity.SignedIn;
import potok.incidents.IncidentId;
import potok.incidents.Incidents;
import potok.incidents.cases.CaseSight;
import potok.incidents.cases.ServiceCaseId;
import potok.incidents.cases.ServiceCases;
import potok.messaging.ConversationId;
import potok.messaging.Conversations;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;
import potok.reporting.Timeline;
import potok.reporting.TimelineEntry;

/** What happened to a record: a part of other modules' pages, asked for by them. */
@Controller
class TimelineController {
    private final Timeline timeline;
    private final Calls calls;
    private final Conversations conversations;
    private final Incidents incidents;
    private final ServiceOrders orders;
    private final ServiceCases cases;

    TimelineController(
            Timeline timeline,
            Calls calls,
            Conversations conversations,
            Incidents incidents,
            ServiceOrders orders,
            ServiceCases cases) {
        this.timeline = timeline;
        this.calls = calls;
        this.conversations = conversations;
        this.incidents = incidents;
        this.orders = orders;
        this.cases = cases;
    }

    @GetMapping("/calls/{id}/timeline")
    String ofCall(@PathVariable UUID id, Model model) {
        return show(timeline.of(id), calls.view(new CallId(id)).city(), model);
    }

    @GetMapping("/conversations/{id}/timeline")
    String ofConversation(@PathVariable UUID id, Model model) {
        return show(timeline.of(id), conversations.view(new ConversationId(id)).city(), model);
    }

    @GetMapping("/incidents/{id}/timeline")
    String ofIncident(@PathVariable UUID id, Model model) {
        incidents.view(new IncidentId(id));
        return show(timeline.of(id), null, model);
    }

    @GetMapping("/orders/{id}/timeline")
    String ofOrder(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user, Model model) {
        var order = OrderSight.check(user, orders.view(new ServiceOrderId(id)));
        var told = timeline.of(id).stream();
        var shown = Disclosure.sees(user, MONEY, user.id().equals(order.technician()))
                ? told
                : told.map(TimelineEntry::withoutMoney);
        return show(shown.toList(), order.city(), model);
    }

    @GetMapping("/cases/{id}/timeline")
    String ofCase(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user, Model model) {
        CaseSight.check(user, cases.view(new ServiceCaseId(id)));
        return show(timeline.of(id), null, model);
    }

    private static String show(List<TimelineEntry> entries, @Nullable String city, Model model) {
        model.addAttribute("city", city);
        model.addAttribute("entries", entries);
        return "reporting/timeline :: entries";
    }
}
