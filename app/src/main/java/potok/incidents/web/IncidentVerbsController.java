package potok.incidents.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.incidents.Complexity;
import potok.incidents.HandOver;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentDues;
import potok.incidents.IncidentFamilies;
import potok.incidents.IncidentId;
import potok.incidents.IncidentSolutions;
import potok.incidents.Incidents;
import potok.incidents.PauseReason;
import potok.shared.RuleBroken;

/** What the buttons and dialogs of an incident's page do. */
@Controller
@RequestMapping("/incidents/{id}")
class IncidentVerbsController {
    private final Incidents incidents;
    private final IncidentSolutions solutions;
    private final IncidentFamilies families;
    private final IncidentDues dues;

    IncidentVerbsController(
            Incidents incidents, IncidentSolutions solutions, IncidentFamilies families, IncidentDues dues) {
        this.incidents = incidents;
        this.solutions = solutions;
        this.families = families;
        this.dues = dues;
    }

    @PostMapping("/take")
    @HxTrigger("case-moved")
    String take(@PathVariable IncidentId id, Model model) {
        incidents.take(id);
        return done(model, "incident.done.taken");
    }

    @PostMapping("/hand-over")
    @HxTrigger("case-moved")
    String handOver(
            @PathVariable IncidentId id,
            @RequestParam int level,
            @RequestParam(required = false) @Nullable Complexity complexity,
            @RequestParam String reason,
            Model model) {
        incidents.handOver(id, new HandOver(level, complexity, Typed.required("reason", reason)));
        return done(model, "incident.done.handed-over");
    }

    @PostMapping("/pause")
    @HxTrigger("case-moved")
    String pause(
            @PathVariable IncidentId id, @RequestParam PauseReason reason, @RequestParam String note, Model model) {
        if (reason == PauseReason.CONFIRMATION) {
            throw new RuleBroken("choice-invalid", "reason");
        }
        incidents.pause(id, reason, Typed.required("note", note));
        return done(model, "incident.done.paused");
    }

    @PostMapping("/resume")
    @HxTrigger("case-moved")
    String resume(@PathVariable IncidentId id, Model model) {
        incidents.resume(id);
        return done(model, "incident.done.resumed");
    }

    @PostMapping("/class")
    @HxTrigger("case-moved")
    String reclassify(
            @PathVariable IncidentId id,
            @RequestParam IncidentClass incidentClass,
            @RequestParam String reason,
            Model model) {
        incidents.reclassify(id, incidentClass, Typed.required("reason", reason));
        return done(model, "incident.done.reclassified");
    }

    @PostMapping("/comments")
    @HxTrigger("case-moved")
    String comment(
            @PathVariable IncidentId id,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean toReporter,
            Model model) {
        incidents.comment(id, Typed.required("text", text), toReporter);
        return done(model, "incident.done.commented");
    }

    @PostMapping("/confirm")
    @HxTrigger("case-moved")
    String confirm(@PathVariable IncidentId id, Model model) {
        solutions.confirm(id);
        return done(model, "incident.done.confirmed");
    }

    @PostMapping("/reject")
    @HxTrigger("case-moved")
    String reject(@PathVariable IncidentId id, @RequestParam String reason, Model model) {
        solutions.reject(id, Typed.required("reason", reason));
        return done(model, "incident.done.rejected");
    }

    @PostMapping("/reopen")
    @HxTrigger("case-moved")
    String reopen(@PathVariable IncidentId id, @RequestParam String reason, Model model) {
        solutions.reopen(id, Typed.required("reason", reason));
        return done(model, "incident.done.reopened");
    }

    @PostMapping("/withdraw")
    @HxTrigger("case-moved")
    String withdraw(@PathVariable IncidentId id, @RequestParam String reason, Model model) {
        solutions.withdraw(id, Typed.required("reason", reason));
        return done(model, "incident.done.withdrawn");
    }

    /** Of another incident, by its number: the same fault, or a part of it. */
    @PostMapping("/belongs-to")
    @HxTrigger("case-moved")
    String belongsTo(
            @PathVariable IncidentId id,
            @RequestParam long number,
            @RequestParam(defaultValue = "false") boolean duplicate,
            Model model) {
        var other = families.byNumber(number);
        if (duplicate) {
            families.linkDuplicate(id, other);
        } else {
            families.setParent(id, other);
        }
        return done(model, "incident.done.linked");
    }

    @PostMapping("/breaches/{breach}/explain")
    @HxTrigger("case-moved")
    String explain(
            @PathVariable IncidentId id, @PathVariable UUID breach, @RequestParam String explanation, Model model) {
        dues.explain(id, breach, Typed.required("explanation", explanation));
        return done(model, "incident.done.explained");
    }

    private static String done(Model model, String toast) {
        model.addAttribute("toast", toast);
        return "parts :: toast";
    }
}
