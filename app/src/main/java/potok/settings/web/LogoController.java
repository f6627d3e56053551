package potok.settings.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import potok.settings.Logos;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** The organisation's logo: chosen among the settings, shown in the frame of every page. */
@Controller
class LogoController {
    private static final String PAGE = "redirect:/settings/organisation";

    private final Logos logos;
    private final ProblemTexts problems;

    LogoController(Logos logos, ProblemTexts problems) {
        this.logos = logos;
        this.problems = problems;
    }

    /** The address changes with the picture, so it may be kept for long. */
    @GetMapping("/organisation/logo/{version}")
    ResponseEntity<byte[]> show(@PathVariable String version) {
        return logos.picture(version)
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(30))
                                .cachePrivate()
                                .immutable())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(picture))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/settings/organisation-logo")
    String put(@RequestParam MultipartFile file, Locale language, RedirectAttributes next) throws IOException {
        try {
            logos.put(
                    StringUtils.hasText(file.getOriginalFilename()) ? file.getOriginalFilename() : "", file.getBytes());
            next.addFlashAttribute("saved", "settings.logo-saved");
        } catch (RuleBroken broken) {
            next.addFlashAttribute("logoError", problems.sentence(broken, language));
        }
        return PAGE;
    }

    @PostMapping("/settings/organisation-logo/remove")
    String remove(RedirectAttributes next) {
        logos.remove();
        next.addFlashAttribute("saved", "settings.logo-removed");
        return PAGE;
    }
}
