package potok.calls.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.calls.CallControl;
import potok.calls.CallId;
import potok.calls.CallReconciliation;
import potok.calls.CallRecordings;
import potok.calls.Calls;
import potok.identity.SignedIn;
import potok.people.Staff;
import potok.shared.RuleBroken;

/** What the exchange does for us: ends a talk, passes it on, hands its recording out, tells what we missed. */
@Controller
@RequestMapping("/calls")
class CallControlController {
    private final CallControl control;
    private final CallRecordings recordings;
    private final CallReconciliation reconciliation;
    private final Calls calls;
    private final Staff staff;

    CallControlController(
            CallControl control,
            CallRecordings recordings,
            CallReconciliation reconciliation,
            Calls calls,
            Staff staff) {
        this.control = control;
        this.recordings = recordings;
        this.reconciliation = reconciliation;
        this.calls = calls;
        this.staff = staff;
    }

    @PostMapping("/{id}/hang-up")
    String hangUp(@PathVariable CallId id, @AuthenticationPrincipal SignedIn user, Model model) {
        control.hangUp(id, user);
        return toast(model, "calls.hanging-up");
    }

    @PostMapping("/{id}/transfer")
    String transfer(
            @PathVariable CallId id,
            @RequestParam String extension,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        if (staff.byExtension(extension).isEmpty()) {
            throw new RuleBroken("extension-unknown", extension);
        }
        control.transfer(id, user, extension);
        return toast(model, "calls.transferring");
    }

    /** Browsers ask for parts as they play. */
    @GetMapping("/{id}/recording")
    ResponseEntity<Resource> recording(
            @PathVariable CallId id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @AuthenticationPrincipal SignedIn user) {
        var fromTheBeginning = range == null || range.startsWith("bytes=0-");
        var sound = recordings.play(calls.view(id), user, fromTheBeginning);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(sound.contentType()))
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(sound.content()));
    }

    @PostMapping("/reconcile")
    String reconcile(@RequestParam(defaultValue = "7") @Min(1) @Max(31) int days, Model model) {
        var missing = reconciliation.since(Duration.ofDays(days));
        model.addAttribute("toastCount", missing);
        return toast(model, missing == 0 ? "calls.nothing-missing" : "calls.missing-added");
    }

    private static String toast(Model model, String text) {
        model.addAttribute("toast", text);
        return "parts :: toast";
    }
}
