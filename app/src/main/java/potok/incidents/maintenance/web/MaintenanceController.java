package potok.incidents.maintenance.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import potok.engine.OpenTask;
import potok.engine.ProcessPicture;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.engine.TaskPart;
import potok.files.Files;
import potok.files.KeptFile;
import potok.identity.SignedIn;
import potok.incidents.links.CaseLinks;
import potok.incidents.links.CaseRef;
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.MaintenanceId;
import potok.incidents.maintenance.MaintenanceItemView;
import potok.incidents.maintenance.MaintenanceView;

/** One maintenance: its items with their evidence, and the work on the one that is chosen. */
@Controller
@RequestMapping("/maintenance/{id}")
class MaintenanceController {
    private static final String PAGE = "incidents/maintenance";

    private final Maintenance maintenance;
    private final Files files;
    private final CaseLinks links;
    private final TaskDesk desk;
    private final ProcessPictures pictures;

    MaintenanceController(
            Maintenance maintenance, Files files, CaseLinks links, TaskDesk desk, ProcessPictures pictures) {
        this.maintenance = maintenance;
        this.files = files;
        this.links = links;
        this.desk = desk;
        this.pictures = pictures;
    }

    @ModelAttribute("run")
    MaintenanceView run(@PathVariable MaintenanceId id) {
        return maintenance.view(id);
    }

    /** An item with its files. */
    public record Row(MaintenanceItemView item, List<KeptFile> files) {}

    /** @param item whose work is shown; the first open one unless somebody chose another */
    @GetMapping
    String page(@PathVariable MaintenanceId id, @RequestParam(required = false) @Nullable UUID item, Model model) {
        var rows = rows(id, model);
        var chosen = rows.stream()
                .map(Row::item)
                .filter(one -> item == null ? !one.isSettled() : one.id().equals(item))
                .findFirst()
                .orElse(null);
        model.addAttribute("chosen", chosen);
        model.addAttribute("task", chosen == null ? null : task(chosen));
        model.addAttribute("links", links.of(new CaseRef(CaseRef.Kind.MAINTENANCE, id.value())));
        return PAGE;
    }

    @GetMapping("/heading")
    String heading() {
        return PAGE + " :: heading";
    }

    @GetMapping("/items")
    String items(@PathVariable MaintenanceId id, @RequestParam(required = false) @Nullable UUID item, Model model) {
        rows(id, model);
        model.addAttribute("chosen", item == null ? null : maintenance.item(id, item));
        return PAGE + " :: items";
    }

    @GetMapping("/items/{item}/task")
    Object task(
            @PathVariable MaintenanceId id,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable String shown,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        return TaskPart.newer(
                task(maintenance.item(id, item)),
                shown,
                user.login(),
                "/maintenance/" + id + "/items/" + item + "/task",
                model);
    }

    @PostMapping("/items/{item}/files")
    @HxTrigger("case-moved")
    String attach(
            @PathVariable MaintenanceId id, @PathVariable UUID item, @RequestParam MultipartFile file, Model model)
            throws IOException {
        maintenance.item(id, item);
        maintenance.attach(item, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        model.addAttribute("toast", "maintenance.file-attached");
        return "parts :: toast";
    }

    @GetMapping("/diagram")
    ResponseEntity<ProcessPicture> diagram(@PathVariable MaintenanceId id, Locale locale) {
        maintenance.view(id);
        return ResponseEntity.of(pictures.of("maintenance", id.toString(), locale));
    }

    private List<Row> rows(MaintenanceId id, Model model) {
        var items = maintenance.items(id);
        Map<String, List<KeptFile>> kept =
                files.of(items.stream().map(MaintenanceController::owner).toList());
        var rows = items.stream()
                .map(item -> new Row(item, kept.getOrDefault(owner(item), List.of())))
                .toList();
        model.addAttribute("rows", rows);
        return rows;
    }

    private static String owner(MaintenanceItemView item) {
        return "maintenance-item:" + item.id();
    }

    private @Nullable OpenTask task(MaintenanceItemView item) {
        return desk.openTask(item.id().toString()).orElse(null);
    }
}
