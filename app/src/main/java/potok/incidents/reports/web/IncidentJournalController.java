package potok.incidents.reports.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentStatus;
import potok.incidents.print.Journal;
import potok.incidents.print.JournalWords;
import potok.incidents.print.Journals;
import potok.incidents.reports.IncidentJournal;
import potok.shared.Paging;

/** The journal of incidents, on the page, for spreadsheets and on paper. */
@Controller
@RequestMapping("/incidents/journal")
class IncidentJournalController {
    private static final int PAGE_SIZE = 30;
    private static final int LONGEST_DOCUMENT = 5000;
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "class",
            "status",
            "line",
            "assignee",
            "registered",
            "solved",
            "closed",
            "cause",
            "solution",
            "broken");

    private final IncidentJournal journal;
    private final Journals journals;

    IncidentJournalController(IncidentJournal journal, Journals journals) {
        this.journal = journal;
        this.journals = journals;
    }

    @GetMapping
    String page(
            @ModelAttribute("query") IncidentJournalQuery query,
            @RequestParam(defaultValue = "1") int page,
            ZoneId zone,
            Model model,
            HtmxRequest htmx) {
        model.addAttribute("entries", journal.find(query.filter(zone), Paging.page(page, PAGE_SIZE, Sort.unsorted())));
        if (htmx.isHtmxRequest()) {
            return "incidents/incident-journal :: list";
        }
        model.addAttribute("kinds", IncidentKind.values());
        model.addAttribute("classes", IncidentClass.values());
        model.addAttribute("statuses", IncidentStatus.values());
        return "incidents/incident-journal";
    }

    @GetMapping("/csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("query") IncidentJournalQuery query, ZoneId zone, Locale locale) {
        return journals.csv(written(query, zone, locale));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@ModelAttribute("query") IncidentJournalQuery query, ZoneId zone, Locale locale) {
        return journals.pdf(written(query, zone, locale));
    }

    private Journal written(IncidentJournalQuery query, ZoneId zone, Locale locale) {
        return journals.written(
                "incident-journal",
                COLUMNS,
                query.period(zone),
                locale,
                words -> journal.all(query.filter(zone), LONGEST_DOCUMENT).stream()
                        .map(entry -> row(entry, words))
                        .toList());
    }

    private static List<String> row(IncidentJournal.Entry entry, JournalWords words) {
        return List.of(
                String.valueOf(entry.number()),
                entry.title(),
                words.caption(entry.incidentClass()),
                words.caption(entry.status()),
                String.valueOf(entry.level()),
                Objects.requireNonNullElse(entry.assignee(), ""),
                words.moment(entry.registeredAt()),
                words.moment(entry.solvedAt()),
                words.moment(entry.closedAt()),
                Objects.requireNonNullElse(entry.cause(), ""),
                Objects.requireNonNullElse(entry.solution(), ""),
                String.valueOf(entry.broken()));
    }
}
