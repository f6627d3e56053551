package potok.incidents.maintenance.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.ZoneId;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.MaintenanceStatus;
import potok.shared.Paging;

/** All maintenance, the latest first. */
@Controller
@RequestMapping("/maintenance")
class MaintenanceListController {
    private static final int PAGE_SIZE = 20;
    private static final Sort LATEST_FIRST = Sort.by("openedAt").descending();

    private final Maintenance maintenance;

    MaintenanceListController(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @GetMapping
    String list(
            @ModelAttribute("query") MaintenanceQuery query,
            @RequestParam(defaultValue = "1") int page,
            ZoneId zone,
            Model model,
            HtmxRequest htmx) {
        model.addAttribute("runs", maintenance.find(query.filter(zone), Paging.page(page, PAGE_SIZE, LATEST_FIRST)));
        if (htmx.isHtmxRequest()) {
            return "incidents/maintenance-list :: list";
        }
        model.addAttribute("frequencies", Frequency.values());
        model.addAttribute("statuses", MaintenanceStatus.values());
        model.addAttribute("next", maintenance.nextBeginning());
        return "incidents/maintenance-list";
    }

    /** Before its hour, or where nobody wants to wait for it. */
    @PostMapping
    String open(@RequestParam Frequency frequency) {
        return "redirect:/maintenance/" + maintenance.open(frequency);
    }
}
