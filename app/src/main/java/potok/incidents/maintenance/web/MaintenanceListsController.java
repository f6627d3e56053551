package potok.incidents.maintenance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.MaintenanceListItemView;
import potok.incidents.maintenance.MaintenanceLists;
import potok.incidents.maintenance.SystemCheck;

/** Where managers say what is done each day, week, month and quarter. */
@Controller
@RequestMapping("/maintenance/lists")
class MaintenanceListsController {
    private static final String PAGE = "incidents/maintenance-lists";
    private static final String LISTS = PAGE + " :: lists";

    private final MaintenanceLists lists;

    MaintenanceListsController(MaintenanceLists lists) {
        this.lists = lists;
    }

    @GetMapping
    String page(Model model) {
        var all = new LinkedHashMap<Frequency, List<MaintenanceListItemView>>();
        for (var frequency : Frequency.values()) {
            all.put(frequency, lists.of(frequency));
        }
        model.addAttribute("lists", all);
        model.addAttribute("checks", SystemCheck.values());
        return PAGE;
    }

    @PostMapping
    String add(
            @RequestParam Frequency frequency,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable SystemCheck check,
            Model model) {
        lists.add(frequency, title, check);
        page(model);
        return LISTS;
    }

    @PostMapping("/{item}")
    String change(
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable SystemCheck check,
            Model model) {
        lists.change(item, title, check);
        page(model);
        return LISTS;
    }

    @PostMapping("/{item}/active")
    String setActive(@PathVariable UUID item, @RequestParam boolean active, Model model) {
        lists.setActive(item, active);
        page(model);
        return LISTS;
    }

    @PostMapping("/{item}/up")
    String moveUp(@PathVariable UUID item, Model model) {
        lists.moveUp(item);
        page(model);
        return LISTS;
    }
}
