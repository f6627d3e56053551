package potok.incidents.cases.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import java.util.Locale;
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
import potok.engine.ProcessPicture;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.engine.TaskPart;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.incidents.cases.CaseSight;
import potok.incidents.cases.ServiceCaseId;
import potok.incidents.cases.ServiceCaseView;
import potok.incidents.cases.ServiceCases;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** One case with its stages, and the work that it waits for. */
@Controller
@RequestMapping("/cases/{id}")
class CaseController {
    private static final int LONGEST_REASON = 1000;

    private final ServiceCases cases;
    private final TaskDesk desk;
    private final ProcessPictures pictures;
    private final CasePeople people;

    CaseController(ServiceCases cases, TaskDesk desk, ProcessPictures pictures, CasePeople people) {
        this.cases = cases;
        this.desk = desk;
        this.pictures = pictures;
        this.people = people;
    }

    /** What the user does not see does not exist for him. */
    @ModelAttribute("case")
    ServiceCaseView view(@PathVariable ServiceCaseId id, @AuthenticationPrincipal SignedIn user) {
        return CaseSight.check(user, cases.view(id));
    }

    @ModelAttribute("seesAll")
    boolean seesAll(@ModelAttribute("case") ServiceCaseView view, @AuthenticationPrincipal SignedIn user) {
        return CaseSight.seesAll(user, view.kind());
    }

    @ModelAttribute("mayCancel")
    boolean mayCancel(@ModelAttribute("case") ServiceCaseView view, @AuthenticationPrincipal SignedIn user) {
        return !view.closed() && CaseSight.mayCancel(user, view);
    }

    @GetMapping
    String page(@ModelAttribute("case") ServiceCaseView view, Model model) {
        model.addAttribute("task", desk.openTask(view.id().toString()).orElse(null));
        model.addAttribute("people", people.support());
        showStages(view, model);
        return "cases/case";
    }

    @GetMapping("/heading")
    String heading() {
        return "cases/case :: heading";
    }

    @GetMapping("/facts")
    String facts() {
        return "cases/case :: facts";
    }

    @GetMapping("/stages")
    String stages(@ModelAttribute("case") ServiceCaseView view, Model model) {
        showStages(view, model);
        return "cases/case :: stages";
    }

    @GetMapping("/task")
    Object task(
            @ModelAttribute("case") ServiceCaseView view,
            @RequestParam(required = false) @Nullable String shown,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        return TaskPart.newer(
                desk.openTask(view.id().toString()).orElse(null), shown, user.login(), view.page() + "/task", model);
    }

    @GetMapping("/diagram")
    ResponseEntity<ProcessPicture> diagram(@ModelAttribute("case") ServiceCaseView view, Locale locale) {
        return ResponseEntity.of(pictures.of(view.kind().process(), view.id().toString(), locale));
    }

    @PostMapping("/cancel")
    @HxTrigger("case-moved")
    String cancel(
            @ModelAttribute("case") ServiceCaseView view,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        if (!CaseSight.mayCancel(user, view)) {
            throw new NotFound(view.id());
        }
        cases.cancel(view.id(), written("reason", reason));
        model.addAttribute("toast", "cases.cancelled");
        return "parts :: toast";
    }

    @PostMapping("/responsible")
    @HxTrigger("case-moved")
    String responsible(@ModelAttribute("case") ServiceCaseView view, @RequestParam UserId person, Model model) {
        if (people.support().stream().map(UserView::id).noneMatch(person::equals)) {
            throw new RuleBroken("choice-invalid", "responsible");
        }
        cases.makeResponsible(view.id(), person);
        model.addAttribute("toast", "cases.responsible-named");
        return "parts :: toast";
    }

    @PostMapping("/trouble")
    @HxTrigger("case-moved")
    String trouble(@ModelAttribute("case") ServiceCaseView view, @RequestParam String what, Model model) {
        cases.reportTrouble(view.id(), written("what", what));
        model.addAttribute("toast", "cases.trouble-reported");
        return "parts :: toast";
    }

    private void showStages(ServiceCaseView view, Model model) {
        var done = cases.stages(view.id());
        model.addAttribute("done", done);
        model.addAttribute("steps", StageSteps.of(view, done));
        model.addAttribute("findings", cases.findings(view.id()));
    }

    private static String written(String field, String text) {
        var plain = text.strip();
        if (plain.isEmpty()) {
            throw new RuleBroken("field-missing", field);
        }
        return plain.substring(0, Math.min(plain.length(), LONGEST_REASON));
    }
}
