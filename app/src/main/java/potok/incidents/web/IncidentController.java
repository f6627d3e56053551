package potok.incidents.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.engine.ProcessPicture;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.engine.TaskPart;
import potok.identity.SignedIn;
import potok.incidents.Complexity;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentDues;
import potok.incidents.IncidentFamilies;
import potok.incidents.IncidentId;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;
import potok.incidents.links.CaseLinks;
import potok.incidents.links.CaseRef;

/** One incident with its clocks, and the work that it waits for. */
@Controller
@RequestMapping("/incidents/{id}")
class IncidentController {
    private final Incidents incidents;
    private final IncidentFamilies families;
    private final IncidentDues dues;
    private final CaseLinks links;
    private final TaskDesk desk;
    private final ProcessPictures pictures;

    IncidentController(
            Incidents incidents,
            IncidentFamilies families,
            IncidentDues dues,
            CaseLinks links,
            TaskDesk desk,
            ProcessPictures pictures) {
        this.incidents = incidents;
        this.families = families;
        this.dues = dues;
        this.links = links;
        this.desk = desk;
        this.pictures = pictures;
    }

    @ModelAttribute("incident")
    IncidentView incident(@PathVariable IncidentId id) {
        return incidents.view(id).shown();
    }

    /** Moments are those of the organisation, whatever the city. */
    @ModelAttribute("city")
    @Nullable
    String city() {
        return null;
    }

    @GetMapping
    String page(@ModelAttribute("incident") IncidentView incident, Model model) {
        model.addAttribute("task", desk.openTask(incident.id().toString()).orElse(null));
        model.addAttribute("complexities", Complexity.values());
        model.addAttribute("classes", IncidentClass.values());
        aside(incident, model);
        return "incidents/incident";
    }

    @GetMapping("/heading")
    String heading() {
        return "incidents/incident :: heading";
    }

    @GetMapping("/clocks")
    String clocks(@ModelAttribute("incident") IncidentView incident, Model model) {
        model.addAttribute("breaches", dues.breaches(incident.id()));
        return "incidents/incident :: clocks";
    }

    @GetMapping("/facts")
    String facts(@ModelAttribute("incident") IncidentView incident, Model model) {
        aside(incident, model);
        return "incidents/incident :: facts";
    }

    @GetMapping("/comments")
    String comments(@ModelAttribute("incident") IncidentView incident, Model model) {
        model.addAttribute("comments", incidents.comments(incident.id()));
        return "incidents/incident :: comments";
    }

    private void aside(IncidentView incident, Model model) {
        var parent = incident.parent();
        model.addAttribute("breaches", dues.breaches(incident.id()));
        model.addAttribute("comments", incidents.comments(incident.id()));
        model.addAttribute("children", families.children(incident.id()));
        model.addAttribute("parent", parent == null ? null : incidents.view(parent));
        model.addAttribute(
                "links",
                links.of(new CaseRef(CaseRef.Kind.INCIDENT, incident.id().value())));
    }

    @GetMapping("/task")
    Object task(
            @ModelAttribute("incident") IncidentView incident,
            @RequestParam(required = false) @Nullable String shown,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        return TaskPart.newer(
                desk.openTask(incident.id().toString()).orElse(null),
                shown,
                user.login(),
                "/incidents/" + incident.id() + "/task",
                model);
    }

    @GetMapping("/diagram")
    ResponseEntity<ProcessPicture> diagram(@ModelAttribute("incident") IncidentView incident, Locale locale) {
        return ResponseEntity.of(pictures.of("incident", incident.id().toString(), locale));
    }

    @GetMapping("/clock-diagram")
    ResponseEntity<ProcessPicture> clockDiagram(@ModelAttribute("incident") IncidentView incident, Locale locale) {
        return ResponseEntity.of(pictures.of("incident-clock", incident.id().toString(), locale));
    }
}
