package potok.settings.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.settings.Change;
import potok.settings.ReferenceData;
import potok.settings.SettingChanges;
import potok.settings.SettingDesk;

/** What was changed in settings and reference data, with the way back. */
@Controller
@RequestMapping("/settings/history")
class HistoryController {
    private static final int PAGE_SIZE = 30;

    private final SettingDesk desk;
    private final SettingChanges settings;
    private final ReferenceData reference;

    HistoryController(SettingDesk desk, SettingChanges settings, ReferenceData reference) {
        this.desk = desk;
        this.settings = settings;
        this.reference = reference;
    }

    @GetMapping
    String page(
            @RequestParam Optional<String> list,
            @RequestParam Optional<String> record,
            @RequestParam(defaultValue = "1") int page,
            Authentication reader,
            HtmxRequest htmx,
            Model model) {
        var pages = PageRequest.of(Math.min(Math.max(page, 1), 100_000) - 1, PAGE_SIZE);
        var admin = Editors.isAdmin(reader);
        var changes = desk.changes(admin, list.filter(one -> !one.isBlank()), record, pages);
        model.addAttribute("changes", changes.map(this::row));
        model.addAttribute("list", list.orElse(""));
        model.addAttribute("lists", reference.lists());
        return htmx.isHtmxRequest() ? "settings/history :: list" : "settings/history";
    }

    private ChangeRow row(Change change) {
        return new ChangeRow(
                change,
                desk.isSecret(change),
                reference.readable(change.list(), change.oldValue()),
                reference.readable(change.list(), change.newValue()));
    }

    @PostMapping("/{id}/undo")
    @HxTrigger("settings-changed")
    String undo(@PathVariable UUID id, Authentication reader, Model model) {
        var change = desk.change(id, Editors.isAdmin(reader));
        if (change.isOfSetting()) {
            settings.undo(change);
        } else {
            reference.undo(change);
        }
        model.addAttribute("toast", "settings.undone");
        return "parts :: toast";
    }
}
