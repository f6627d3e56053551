package potok.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.integrations.sandbox.AlertmanagerStandIn;
import potok.shared.NotFound;
import potok.shared.Organisations;

/** The sandbox's watched systems: what is wrong there, and when it is well again. */
@Controller
@RequestMapping("/sandbox/alertmanager-alerts")
@ConditionalOnProperty("potok.sandbox.enabled")
class SandboxAlertmanagerController {
    private static final int SHOWN = 20;

    private final AlertmanagerStandIn alertmanager;

    SandboxAlertmanagerController(AlertmanagerStandIn alertmanager) {
        this.alertmanager = alertmanager;
    }

    /** Unticked boxes are not sent. */
    record NewAlert(
            @NotBlank @Size(max = 100) String name,

            @NotBlank @Pattern(regexp = "critical|warning|info")
            String severity,

            @Pattern(regexp = "[a-z-]{0,40}") String effect,
            @NotBlank @Size(max = 200) String summary,
            @Nullable Boolean twice) {
        Map<String, String> labels() {
            var labels = new LinkedHashMap<>(Map.of("alertname", name, "severity", severity));
            if (!effect.isEmpty()) {
                labels.put("effect", effect);
            }
            return labels;
        }
    }

    @GetMapping
    String alerts(Model model) {
        show(model);
        return "portal/sandbox-alertmanager :: alerts";
    }

    @PostMapping
    String fire(@Valid @ModelAttribute("newAlert") NewAlert alert, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            model.addAttribute("toastKind", "danger");
            return changed(model, "sandbox.alerts.invalid");
        }
        alertmanager.fire(Organisations.current(), alert.labels(), alert.summary(), times(alert.twice()));
        return changed(model, "sandbox.alerts.fired");
    }

    @PostMapping("/resolve")
    String resolve(
            @RequestParam String fingerprint, @RequestParam(required = false) @Nullable Boolean twice, Model model) {
        try {
            alertmanager.resolve(Organisations.current(), fingerprint, times(twice));
        } catch (NoSuchElementException e) {
            throw new NotFound(fingerprint);
        }
        return changed(model, "sandbox.alerts.resolved");
    }

    private String changed(Model model, String toast) {
        model.addAttribute("toast", toast);
        show(model);
        return "portal/sandbox-alertmanager :: changed";
    }

    private void show(Model model) {
        model.addAttribute("alerts", alertmanager.alerts().stream().limit(SHOWN).toList());
    }

    private static int times(@Nullable Boolean twice) {
        return Boolean.TRUE.equals(twice) ? 2 : 1;
    }
}
