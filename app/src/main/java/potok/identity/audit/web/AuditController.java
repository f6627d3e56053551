package potok.identity.audit.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.identity.audit.AuditEntry;
import potok.identity.audit.AuditFilter;
import potok.identity.audit.AuditLog;
import potok.identity.audit.AuditSeals;
import potok.shared.Organisations;

/** The audit log for administrators: search, the history of one record, and the proof that nothing was changed. */
@Controller
@RequestMapping("/audit")
class AuditController {
    static final int PAGE_SIZE = 50;

    /** What can be chosen; whatever else happens is found by words. */
    private static final List<String> ACTIONS = List.of(
            "CREATED",
            "CHANGED",
            "DELETED",
            "SIGNED_IN",
            "SIGN_IN_FAILED",
            "SIGN_IN_LOCKED",
            "SIGNED_OUT",
            "SESSION_ENDED",
            "ORGANISATION_CHOSEN",
            "TOKEN_REFUSED",
            "ACCESS_REFUSED",
            "EXPORT_TAKEN",
            "CLAIM",
            "COMPLETE",
            "ASSIGN",
            "DELEGATE",
            "PROCESS_STARTED",
            "PROCESS_ENDED",
            "PROCESS_STUCK",
            "SUSPEND",
            "ACTIVATE",
            "SET_JOB_RETRIES",
            "SET_VARIABLE",
            "AUDIT_PURGED");

    private static final List<String> KINDS = List.of(
            "AppUser",
            "StaffMember",
            "Client",
            "Call",
            "ServiceOrder",
            "City",
            "PhoneLine",
            "Task",
            "ProcessInstance",
            "Deployment",
            "Job");

    private final AuditLog log;
    private final AuditSeals seals;
    private final AuditReader reader;

    AuditController(AuditLog log, AuditSeals seals, AuditReader reader) {
        this.log = log;
        this.seals = seals;
        this.reader = reader;
    }

    @GetMapping
    String list(
            @ModelAttribute("query") AuditQuery query,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn user,
            ZoneId zone,
            Locale language,
            Model model,
            HtmxRequest htmx) {
        var place = after == null ? null : AuditEntry.Place.of(after);
        var filter = query.filter(user.organisation(), zone);
        var found = seenAs(query, () -> log.find(filter, place, PAGE_SIZE + 1));
        show(found, language, zone, model);
        if (htmx.isHtmxRequest()) {
            return after == null ? "identity/audit :: list" : "identity/audit :: rows";
        }
        model.addAttribute("actions", ACTIONS);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("exportLimit", AuditExport.MOST);
        return "identity/audit";
    }

    /** A part for any record's page: what happened to it. */
    @GetMapping("/of/{kind}/{id}")
    String history(
            @PathVariable String kind,
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn user,
            ZoneId zone,
            Locale language,
            Model model) {
        var query = new AuditQuery(null, null, null, null, id, null, null, null, false);
        if (query.record() == null) {
            return "identity/audit-history :: history";
        }
        show(
                log.find(AuditFilter.ofRecord(user.organisation(), query.record()), null, PAGE_SIZE + 1),
                language,
                zone,
                model);
        model.addAttribute("record", query.record());
        return "identity/audit-history :: history";
    }

    @PostMapping("/verify")
    String verify(Model model) {
        model.addAttribute("check", Organisations.everywhere(seals::verify));
        return "identity/audit :: check";
    }

    static <T> T seenAs(AuditQuery query, Supplier<T> work) {
        return query.isEverywhere() ? Organisations.everywhere(work) : work.get();
    }

    private void show(List<AuditEntry> found, Locale language, ZoneId zone, Model model) {
        var page = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        model.addAttribute("lines", reader.lines(page, language, zone));
        model.addAttribute(
                "next", found.size() > PAGE_SIZE ? page.get(page.size() - 1).place() : null);
    }
}
