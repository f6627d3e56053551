package potok.calls.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.calls.CallId;
import potok.calls.CallStatus;
import potok.calls.CallView;
import potok.calls.Calls;
import potok.identity.SignedIn;
import potok.people.Staff;
import potok.settings.Cities;
import potok.shared.Paging;

/** The list of calls: live on its first page, filtered and paged on the server. */
@Controller
@RequestMapping("/calls")
class CallsController {
    private static final int PAGE_SIZE = 20;
    private static final Sort NEWEST_FIRST = Sort.by("dateCreate").descending();

    private final Calls calls;
    private final Cities cities;
    private final Staff staff;
    private final Clock clock;

    CallsController(Calls calls, Cities cities, Staff staff, Clock clock) {
        this.calls = calls;
        this.cities = cities;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @ModelAttribute("query") CallQuery query,
            @RequestParam(defaultValue = "1") int page,
            ZoneId zone,
            Model model,
            HtmxRequest htmx) {
        model.addAttribute("shownAt", clock.instant());
        model.addAttribute(
                "calls",
                calls.find(query.filter(zone), Paging.page(page, PAGE_SIZE, NEWEST_FIRST))
                        .map(CallView::shown));
        if (htmx.isHtmxRequest()) {
            return "calls/calls :: list";
        }
        model.addAttribute("cities", cities.all());
        model.addAttribute("operators", staff.operators());
        model.addAttribute("statuses", CallStatus.values());
        return "calls/calls";
    }

    /** How many calls came since the list was shown: its reader is elsewhere in it and is not disturbed. */
    @GetMapping("/newer")
    String newer(@ModelAttribute("query") CallQuery query, @RequestParam Instant since, Model model) {
        var newer = calls.find(query.filterSince(since), PageRequest.of(0, 1)).getTotalElements();
        model.addAttribute("newer", newer);
        return "calls/calls :: newer";
    }

    @PostMapping("/{id}/dial")
    String dial(@PathVariable CallId id, @AuthenticationPrincipal SignedIn user, Model model) {
        calls.dial(id, user.id());
        model.addAttribute("toast", "calls.dialling");
        return "parts :: toast";
    }
}
