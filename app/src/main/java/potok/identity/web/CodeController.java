package potok.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.identity.HalfSignedIn;
import potok.identity.SecondFactorStep;
import potok.identity.SignInGuard;
import potok.identity.SignIns;
import potok.identity.SignedIn;
import potok.identity.TooManyAttempts;
import potok.shared.Problems;

/** The second half of signing in. */
@Controller
@RequestMapping("/login/code")
class CodeController {
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final SecondFactorStep step;
    private final SignInGuard guard;
    private final SignIns signIns;

    CodeController(SecondFactorStep step, SignInGuard guard, SignIns signIns) {
        this.step = step;
        this.guard = guard;
        this.signIns = signIns;
    }

    record Code(@NotBlank @Size(max = 40) @Nullable String code) {}

    @GetMapping
    String form(Model model) {
        model.addAttribute("entry", new Code(null));
        return half() == null ? "redirect:/login" : "identity/login-code";
    }

    @PostMapping
    String check(
            @Valid @ModelAttribute("entry") Code entry,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var half = half();
        if (half == null) {
            return "redirect:/login";
        }
        if (errors.hasErrors()) {
            return "identity/login-code";
        }
        var address = request.getRemoteAddr();
        var browser = request.getHeader(HttpHeaders.USER_AGENT);
        SignedIn user;
        try {
            user = step.complete(half, entry.code, address, browser);
        } catch (TooManyAttempts tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Problems.seconds(tooMany.retryAfter())));
            errors.rejectValue("code", "problem.too-many-codes");
            return "identity/login-code";
        } catch (BadCredentialsException wrong) {
            errors.rejectValue("code", "problem.code-wrong");
            return "identity/login-code";
        }
        guard.succeeded(user, address, browser, "code");
        var saved = wanted.getRequest(request, response);
        signIns.complete(user, request, response);
        return "redirect:" + (saved == null ? "/" : saved.getRedirectUrl());
    }

    private static @Nullable HalfSignedIn half() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof HalfSignedIn half ? half : null;
    }
}
