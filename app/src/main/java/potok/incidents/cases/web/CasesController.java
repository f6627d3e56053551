package potok.incidents.cases.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.incidents.cases.CaseFilter;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.ServiceCases;
import potok.shared.Paging;

/** The registers of problems, changes, development requests and audits: one page, four addresses. */
@Controller
class CasesController {
    private static final int PAGE_SIZE = 20;
    private static final int MOST_EXPORTED = 10_000;
    private static final Sort NEWEST_FIRST = Sort.by("registeredAt").descending();

    private final ServiceCases cases;
    private final CasesCsv csv;

    CasesController(ServiceCases cases, CasesCsv csv) {
        this.cases = cases;
        this.csv = csv;
    }

    @ModelAttribute("kind")
    CaseKind kind(HttpServletRequest request) {
        return CaseKind.ofAddress(request.getServletPath());
    }

    @GetMapping({"/problems", "/changes", "/development-requests", "/service-audits"})
    String list(
            @ModelAttribute("kind") CaseKind kind,
            @ModelAttribute("query") CaseQuery query,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn user,
            Model model,
            HtmxRequest htmx) {
        var paging = Paging.page(page, PAGE_SIZE, NEWEST_FIRST);
        model.addAttribute("cases", cases.find(query.filter(kind, user), paging));
        if (htmx.isHtmxRequest()) {
            return "cases/cases :: list";
        }
        model.addAttribute("states", CaseFilter.State.values());
        model.addAttribute("stages", CaseStage.of(kind));
        model.addAttribute("levels", CaseLevel.values());
        return "cases/cases";
    }

    /** With the filters that the page shows. */
    @GetMapping({"/problems.csv", "/changes.csv", "/development-requests.csv", "/service-audits.csv"})
    ResponseEntity<byte[]> export(
            @ModelAttribute("kind") CaseKind kind,
            @ModelAttribute("query") CaseQuery query,
            @AuthenticationPrincipal SignedIn user,
            ZoneId zone,
            Locale locale) {
        var found = cases.find(query.filter(kind, user), PageRequest.of(0, MOST_EXPORTED, NEWEST_FIRST));
        var name = kind.menu() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(csv.of(found.getContent(), zone, locale).getBytes(StandardCharsets.UTF_8));
    }
}
