package potok.incidents.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import potok.identity.SignedIn;
import potok.incidents.Effect;
import potok.incidents.IncidentFiles;
import potok.incidents.IncidentId;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentSight;
import potok.incidents.IncidentSource;
import potok.incidents.Priority;
import potok.incidents.RegisterIncident;
import potok.incidents.Reporter;
import potok.messaging.ConversationId;
import potok.messaging.ConversationView;
import potok.messaging.Conversations;
import potok.shared.PhoneNumber;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** Registers an incident: one's own, or what somebody else told us. */
@Controller
@RequestMapping("/incidents/new")
class NewIncidentController {
    private final IncidentFiles incidents;
    private final Conversations conversations;
    private final ProblemTexts problems;

    NewIncidentController(IncidentFiles incidents, Conversations conversations, ProblemTexts problems) {
        this.incidents = incidents;
        this.conversations = conversations;
        this.problems = problems;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable UUID conversation, Model model) {
        model.addAttribute(
                "newIncident", conversation == null ? NewIncident.empty() : said(told(conversation), conversation));
        return filledIn(model);
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute("newIncident") NewIncident typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn user,
            Locale locale,
            Model model) {
        // Without a target a value was of the wrong type, and nothing more can be said at the fields.
        if (errors.getTarget() != null) {
            if (typed.kind() == IncidentKind.INCIDENT && typed.effect() == null) {
                errors.rejectValue("effect", "incident.effect-missing");
            }
            var phone = NewIncident.given(typed.reporterPhone());
            if (phone != null && PhoneNumber.tryOf(phone).isEmpty()) {
                errors.rejectValue("reporterPhone", "problem.phone-number-invalid", new Object[] {phone}, null);
            }
        }
        if (errors.hasErrors()) {
            return filledIn(model);
        }
        try {
            var conversation = typed.conversation();
            var id = incidents.register(request(typed, user), HandedIn.of(files));
            return "redirect:" + next(id, conversation, user);
        } catch (RuleBroken broken) {
            errors.reject(broken.code(), problems.sentence(broken, locale));
            return filledIn(model);
        }
    }

    /** Where he goes on working who registered it: operators have no page of incidents. */
    private static String next(IncidentId id, @Nullable UUID conversation, SignedIn user) {
        if (IncidentSight.seesAll(user)) {
            return "/incidents/" + id;
        }
        return conversation == null ? "/support" : "/conversations/" + conversation;
    }

    private RegisterIncident request(NewIncident typed, SignedIn user) {
        return new RegisterIncident(
                Optional.ofNullable(typed.kind()).orElseThrow(),
                typed.required(typed.title()),
                typed.required(typed.description()),
                typed.request() ? null : typed.effect(),
                typed.request() ? Optional.ofNullable(typed.priority()).orElse(Priority.MEDIUM) : null,
                reporter(typed, user),
                typed.conversation() == null ? IncidentSource.PORTAL : IncidentSource.CONVERSATION,
                null);
    }

    private Reporter reporter(NewIncident typed, SignedIn user) {
        var conversation = typed.conversation();
        if (conversation != null) {
            var told = told(conversation);
            return new Reporter(
                    told.clientName(), told.clientUser(), told.clientPhone(), told.clientEmail(), conversation);
        }
        var name = NewIncident.given(typed.reporterName());
        if (name == null) {
            return Reporter.user(user.id(), user.name());
        }
        return new Reporter(
                name,
                null,
                Optional.ofNullable(NewIncident.given(typed.reporterPhone()))
                        .flatMap(PhoneNumber::tryOf)
                        .orElse(null),
                null,
                null);
    }

    private ConversationView told(UUID conversation) {
        return conversations.view(new ConversationId(conversation));
    }

    private static NewIncident said(ConversationView told, UUID conversation) {
        return new NewIncident(
                IncidentKind.REQUEST,
                told.subject(),
                told.lastText(),
                null,
                Priority.valueOf(told.priority().name()),
                told.clientName(),
                null,
                conversation);
    }

    private static String filledIn(Model model) {
        model.addAttribute("kinds", IncidentKind.values());
        model.addAttribute("effects", Effect.values());
        model.addAttribute("priorities", Priority.values());
        return "incidents/incident-new";
    }
}
