package potok.incidents.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.incidents.ClockKind;
import potok.incidents.ClockView;
import potok.incidents.IncidentBoard;
import potok.incidents.IncidentBox;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentId;
import potok.incidents.IncidentStatus;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;
import potok.incidents.SimilarIncidents;
import potok.shared.Paging;

/** The boards of support: what waits on which line and for how long yet, and who has how much to do. */
@Controller
@RequestMapping("/incidents")
class IncidentsController {
    private static final int PAGE_SIZE = 20;
    private static final int ALIKE = 5;
    private static final List<Integer> LINES = List.of(1, 2, 3, 4);

    /** What runs out first; what waits for somebody else comes last. */
    private static final Sort MOST_URGENT_FIRST = Sort.by("nextDue", "number");

    private static final Sort LATEST_FIRST = Sort.by("closedAt", "number").descending();

    private final Incidents incidents;
    private final IncidentBoard board;
    private final SimilarIncidents similar;

    IncidentsController(Incidents incidents, IncidentBoard board, SimilarIncidents similar) {
        this.incidents = incidents;
        this.board = board;
        this.similar = similar;
    }

    /** @param clock of the term that is running: until work begins that of the reaction, then that of the solution */
    public record Row(IncidentView incident, @Nullable ClockView clock) {
        static Row of(IncidentView incident) {
            var wanted = incident.reactedAt() == null ? ClockKind.REACTION : ClockKind.SOLUTION;
            return new Row(
                    incident.shown(),
                    incident.clocks().stream()
                            .filter(clock -> clock.kind() == wanted)
                            .findFirst()
                            .orElse(null));
        }
    }

    @GetMapping
    String list(
            @ModelAttribute("query") IncidentQuery query,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn reader,
            Model model,
            HtmxRequest htmx) {
        var order = query.closed() ? LATEST_FIRST : MOST_URGENT_FIRST;
        model.addAttribute(
                "rows",
                incidents
                        .find(query.filter(reader.id()), Paging.page(page, PAGE_SIZE, order))
                        .map(Row::of));
        model.addAttribute("counts", board.counts(reader.id()));
        model.addAttribute("lines", LINES);
        model.addAttribute("boxes", IncidentBox.values());
        if (htmx.isHtmxRequest()) {
            return "incidents/incidents :: list";
        }
        model.addAttribute("classes", IncidentClass.values());
        model.addAttribute("statuses", IncidentStatus.values());
        return "incidents/incidents";
    }

    @GetMapping("/load")
    String load(Model model, HtmxRequest htmx) {
        model.addAttribute("load", board.load());
        return htmx.isHtmxRequest() ? "incidents/load :: lines" : "incidents/load";
    }

    /** While one is being registered: what was told in much the same words before. */
    @GetMapping("/similar")
    String similar(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            Model model) {
        var told = Stream.of(text, title, description).filter(typed -> !typed.isBlank());
        model.addAttribute("similar", similar.to(told.collect(Collectors.joining(" ")), ALIKE));
        return "incidents/similar :: similar";
    }

    @GetMapping("/{id}/similar")
    String similar(@PathVariable IncidentId id, Model model) {
        model.addAttribute("similar", similar.to(id, ALIKE));
        return "incidents/similar :: similar";
    }
}
