package potok.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import potok.identity.QrCode;
import potok.identity.SecondFactor;
import potok.identity.SecondFactorState;
import potok.identity.SignIns;
import potok.identity.SignedIn;

/** Switching one's second factor on and off. */
@Controller
@RequestMapping("/profile/second-factor")
class SecondFactorController {
    private final SecondFactor secondFactor;
    private final SignIns signIns;
    private final FormChecks checks;

    SecondFactorController(SecondFactor secondFactor, SignIns signIns, FormChecks checks) {
        this.secondFactor = secondFactor;
        this.signIns = signIns;
        this.checks = checks;
    }

    record Code(@NotBlank @Size(max = 20) @Nullable String code) {}

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn user, Model model, HttpServletResponse response) {
        model.addAttribute("entry", new Code(null));
        return shown(user, model, response);
    }

    @GetMapping(path = "/picture", produces = "image/svg+xml")
    ResponseEntity<String> picture(@AuthenticationPrincipal SignedIn user) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(QrCode.svg(secondFactor.offer(user).uri()));
    }

    @PostMapping
    String switchOn(
            @Valid @ModelAttribute("entry") Code entry,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var code = Objects.requireNonNullElse(entry.code, "");
        var recovery = checks.result(errors, locale, () -> secondFactor.switchOn(user, code));
        if (recovery.isEmpty()) {
            return shown(user, model, response);
        }
        signIns.renew(user, request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("recoveryCodes", recovery.get());
        model.addAttribute(
                "recoveryFile",
                "data:text/plain;charset=utf-8,"
                        + UriUtils.encode(String.join("\n", recovery.get()), StandardCharsets.UTF_8));
        return "identity/recovery-codes";
    }

    @PostMapping("/off")
    void switchOff(
            @RequestParam String password,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request,
            HttpServletResponse response) {
        secondFactor.switchOff(user, password);
        signIns.renew(user, request, response);
        response.setHeader("HX-Redirect", "/profile");
    }

    private String shown(SignedIn user, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (user.secondFactor() == SecondFactorState.ON) {
            model.addAttribute("recoveryCodesLeft", secondFactor.recoveryCodesLeft(user));
        } else {
            model.addAttribute("offer", secondFactor.offer(user));
        }
        model.addAttribute("state", user.secondFactor());
        return "identity/second-factor";
    }
}
