package potok.incidents.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import potok.incidents.IncidentFiles;
import potok.incidents.IncidentId;
import potok.incidents.Incidents;

/** The pictures and logs of an incident, for who works on it. */
@Controller
@RequestMapping("/incidents/{id}/files")
class IncidentFilesController {
    private final Incidents incidents;
    private final IncidentFiles files;

    IncidentFilesController(Incidents incidents, IncidentFiles files) {
        this.incidents = incidents;
        this.files = files;
    }

    @GetMapping
    String list(@PathVariable IncidentId id, Model model) {
        incidents.view(id);
        model.addAttribute("files", files.of(id));
        return "incidents/files :: list";
    }

    @PostMapping
    @HxTrigger("case-moved")
    String attach(
            @PathVariable IncidentId id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean toReporter,
            Model model) {
        this.files.attach(id, HandedIn.of(files), toReporter);
        model.addAttribute("toast", "incident.files-attached");
        return "parts :: toast";
    }
}
