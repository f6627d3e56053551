package potok.settings.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.settings.Cities;
import potok.settings.ReferenceData;
import potok.settings.ReferenceEntry;
import potok.settings.ReferenceList;
import potok.settings.Zones;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** Lists of reference data: one page for all of them, entries edited in their rows. */
@Controller
@RequestMapping("/reference")
class ReferenceController {
    private static final String PAGE = "settings/reference";
    private static final String EDITED_ROW = PAGE + " :: edited";

    private final ReferenceData reference;
    private final Cities cities;
    private final ProblemTexts problems;

    ReferenceController(ReferenceData reference, Cities cities, ProblemTexts problems) {
        this.reference = reference;
        this.cities = cities;
        this.problems = problems;
    }

    @GetMapping
    String start() {
        return "redirect:/reference/" + reference.lists().get(0).code();
    }

    @GetMapping("/{list}")
    String page(@PathVariable String list, @RequestParam(defaultValue = "") String q, HtmxRequest htmx, Model model) {
        var shown = reference.list(list);
        model.addAttribute("list", shown);
        model.addAttribute("lists", reference.lists());
        model.addAttribute("q", q);
        model.addAttribute("entries", found(reference.entries(shown), q));
        return htmx.isHtmxRequest() ? PAGE + " :: entries" : PAGE;
    }

    @GetMapping("/{list}/new")
    String blank(@PathVariable String list, Model model) {
        return edited(reference.list(list), null, Map.of(), Map.of(), model);
    }

    @GetMapping("/{list}/{id}")
    String edit(@PathVariable String list, @PathVariable UUID id, Model model) {
        var shown = reference.list(list);
        return edited(shown, id, reference.entry(shown, id).values(), Map.of(), model);
    }

    @PostMapping("/{list}")
    String add(
            @PathVariable String list,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var shown = reference.list(list);
        return saved(shown, null, typed, () -> reference.add(shown, typed), language, response, model);
    }

    @PostMapping("/{list}/{id}")
    String change(
            @PathVariable String list,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var shown = reference.list(list);
        return saved(shown, id, typed, () -> reference.change(shown, id, typed), language, response, model);
    }

    @PostMapping("/{list}/{id}/active")
    String activate(
            @PathVariable String list,
            @PathVariable UUID id,
            @RequestParam boolean active,
            HttpServletResponse response,
            Model model) {
        reference.setActive(reference.list(list), id, active);
        return told(active ? "reference.activated" : "reference.deactivated", response, model);
    }

    @PostMapping("/{list}/{id}/delete")
    String delete(@PathVariable String list, @PathVariable UUID id, HttpServletResponse response, Model model) {
        reference.delete(reference.list(list), id);
        return told("reference.deleted", response, model);
    }

    @PostMapping("/{list}/{id}/move")
    String move(
            @PathVariable String list,
            @PathVariable UUID id,
            @RequestParam boolean up,
            HttpServletResponse response,
            Model model) {
        reference.move(reference.list(list), id, up);
        return told("reference.moved", response, model);
    }

    private String saved(
            ReferenceList list,
            @Nullable UUID id,
            Map<String, String> typed,
            Runnable saving,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var broken = reference.check(list, typed);
        if (broken.isEmpty()) {
            try {
                saving.run();
                return told("reference.saved", response, model);
            } catch (RuleBroken e) {
                broken = Map.of(list.key().name(), e);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var errors = broken.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> problems.sentence(entry.getValue(), language)));
        return edited(list, id, typed, errors, model);
    }

    private String edited(
            ReferenceList list,
            @Nullable UUID id,
            Map<String, String> values,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("list", list);
        model.addAttribute("id", id);
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute("cities", cities.all());
        model.addAttribute("zones", Zones.KNOWN);
        return EDITED_ROW;
    }

    /** The list is asked for anew; the row itself stays as it is until then. */
    private static String told(String text, HttpServletResponse response, Model model) {
        response.setHeader("HX-Trigger", "reference-changed");
        response.setHeader("HX-Reswap", "none");
        model.addAttribute("toast", text);
        return "parts :: toast";
    }

    private static List<ReferenceEntry> found(List<ReferenceEntry> entries, String q) {
        var wanted = q.strip().toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> entry.values().values().stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }
}
