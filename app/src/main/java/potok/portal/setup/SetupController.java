package potok.portal.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.FirstAdministrator;
import potok.settings.CompanySettings;
import potok.settings.Setting;
import potok.shared.NotFound;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** The steps of the first start: code, administrator, organisation, channels, summary. */
@Controller
@RequestMapping("/setup")
@ConditionalOnProperty(name = "potok.sandbox.enabled", havingValue = "false")
class SetupController {
    private static final String PAGE = "portal/setup";
    private static final String KNOWS_CODE = "setup-code";
    private static final String RETRY_SECONDS = "60";
    private static final List<Setting<?>> ORGANISATION =
            List.of(CompanySettings.NAME, CompanySettings.LANGUAGE, CompanySettings.ZONE, CompanySettings.CURRENCY);
    private static final List<Setting<?>> CHANNELS =
            Stream.concat(Channels.EXCHANGE.stream(), Channels.MAIL.stream()).toList();

    private final Setup setup;
    private final SetupCode code;
    private final FirstAdministrator administrators;
    private final Channels channels;
    private final ProblemTexts problems;

    SetupController(
            Setup setup, SetupCode code, FirstAdministrator administrators, Channels channels, ProblemTexts problems) {
        this.setup = setup;
        this.code = code;
        this.administrators = administrators;
        this.channels = channels;
        this.problems = problems;
    }

    /** Before each request: 404 once the installation is set up. */
    @ModelAttribute("draft")
    SetupDraft open() {
        if (!setup.isOpen()) {
            throw new NotFound("setup");
        }
        return SetupDraft.EMPTY;
    }

    @GetMapping
    String start(HttpSession session, Model model) {
        if (!knowsCode(session)) {
            return show("code", Map.of(), Map.of(), model);
        }
        var draft = setup.draft();
        if (draft.administrator() == null) {
            return "redirect:/setup/administrator";
        }
        return draft.settings().containsKey(CompanySettings.NAME.key())
                ? "redirect:/setup/summary"
                : "redirect:/setup/organisation";
    }

    @PostMapping("/code")
    String code(
            @RequestParam(name = "code", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        var answer = code.check(typed);
        if (answer == SetupCode.Answer.RIGHT) {
            request.getSession();
            request.changeSessionId();
            request.getSession().setAttribute(KNOWS_CODE, code.mark());
            return "redirect:/setup";
        }
        var often = answer == SetupCode.Answer.TOO_OFTEN;
        if (often) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setStatus((often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY).value());
        var broken = new RuleBroken(often ? "setup-code-often" : "setup-code-wrong");
        return show("code", Map.of(), Map.of("code", problems.sentence(broken, language)), model);
    }

    @GetMapping("/{step:administrator|organisation|channels|summary}")
    String step(@PathVariable String step, HttpSession session, Model model) {
        if (!knowsCode(session)) {
            return "redirect:/setup";
        }
        var draft = setup.draft();
        var values = new HashMap<>(draft.settings());
        var administrator = draft.administrator();
        if (administrator != null) {
            values.putAll(Map.of(
                    "login", administrator.login(), "name", administrator.name(), "email", administrator.email()));
        }
        return show(step, values, Map.of(), model);
    }

    @PostMapping("/administrator")
    String administrator(
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response,
            Locale language,
            Model model) {
        requireCode(session);
        var login = typed.getOrDefault("login", "").strip();
        var name = typed.getOrDefault("name", "").strip();
        var email = typed.getOrDefault("email", "").strip();
        var password = typed.getOrDefault("password", "");
        var broken = new HashMap<>(administrators.check(login, name, email, password));
        if (!password.equals(typed.get("repeated"))) {
            broken.put("repeated", new RuleBroken("passwords-differ"));
        }
        if (!broken.isEmpty()) {
            return refused("administrator", typed, broken, response, language, model);
        }
        setup.keep(setup.draft().with(new SetupDraft.Administrator(login, name, email, administrators.hash(password))));
        return "redirect:/setup/organisation";
    }

    @PostMapping("/organisation")
    String organisation(
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response,
            Locale language,
            Model model) {
        requireCode(session);
        var broken = check(ORGANISATION, typed, false);
        if (!broken.isEmpty()) {
            return refused("organisation", typed, broken, response, language, model);
        }
        setup.keep(setup.draft().with(chosen(ORGANISATION, typed)));
        return "redirect:/setup/channels";
    }

    @PostMapping("/channels")
    String channels(
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response,
            Locale language,
            Model model) {
        requireCode(session);
        var broken = check(CHANNELS, typed, true);
        if (!broken.isEmpty()) {
            return refused("channels", typed, broken, response, language, model);
        }
        setup.keep(setup.draft().with(chosen(CHANNELS, typed)));
        return "redirect:/setup/summary";
    }

    /** With what stands in the form, and for secrets that were left out, with what was typed before. */
    @PostMapping("/check/{channel:exchange|mail}")
    String check(
            @PathVariable String channel,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            Locale language,
            Model model) {
        requireCode(session);
        var known = setup.draft().with(chosen(CHANNELS, typed)).settings();
        try {
            model.addAttribute(
                    "outcome", channel.equals("mail") ? channels.tryMail(known) : channels.tryExchange(known));
        } catch (RuleBroken broken) {
            model.addAttribute("refusal", problems.sentence(broken, language));
        }
        return PAGE + " :: outcome";
    }

    @PostMapping("/finish")
    String finish(HttpSession session, HttpServletRequest request) {
        requireCode(session);
        setup.finish(Stream.concat(ORGANISATION.stream(), CHANNELS.stream()).toList());
        session.removeAttribute(KNOWS_CODE);
        return "redirect:/login?set-up";
    }

    private static Map<String, RuleBroken> check(
            List<Setting<?>> settings, Map<String, String> typed, boolean optional) {
        var broken = new HashMap<String, RuleBroken>();
        for (var setting : settings) {
            var text = typed.getOrDefault(setting.key(), "").strip();
            try {
                if (!optional || !text.isEmpty()) {
                    setting.kind().read(text);
                }
            } catch (RuleBroken e) {
                broken.put(setting.key(), e);
            }
        }
        return broken;
    }

    /** A secret left empty stays as it was. */
    private static Map<String, String> chosen(List<Setting<?>> settings, Map<String, String> typed) {
        var chosen = new HashMap<String, String>();
        settings.forEach(setting -> {
            var text = typed.getOrDefault(setting.key(), "").strip();
            if (typed.containsKey(setting.key()) && !(setting.kind().isSecret() && text.isEmpty())) {
                chosen.put(setting.key(), text);
            }
        });
        return chosen;
    }

    private String refused(
            String step,
            Map<String, String> typed,
            Map<String, RuleBroken> broken,
            HttpServletResponse response,
            Locale language,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var errors = broken.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> problems.sentence(one.getValue(), language)));
        return show(step, typed, errors, model);
    }

    private static String show(String step, Map<String, String> values, Map<String, String> errors, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute("organisationSettings", ORGANISATION);
        model.addAttribute("exchangeSettings", Channels.EXCHANGE);
        model.addAttribute("mailSettings", Channels.MAIL);
        return PAGE;
    }

    private boolean knowsCode(HttpSession session) {
        return code.mark().equals(session.getAttribute(KNOWS_CODE));
    }

    /** Nobody comes here without the page that asked for the code. */
    private void requireCode(HttpSession session) {
        if (!knowsCode(session)) {
            throw new RuleBroken("setup-code-wrong");
        }
    }
}
