package potok.incidents.maintenance.web;

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
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.ItemStatus;
import potok.incidents.maintenance.MaintenanceJournal;
import potok.incidents.print.Journal;
import potok.incidents.print.JournalWords;
import potok.incidents.print.Journals;
import potok.shared.Paging;

/** The journal of planned maintenance, on the page, for spreadsheets and on paper. */
@Controller
@RequestMapping("/maintenance/journal")
class MaintenanceJournalController {
    private static final int PAGE_SIZE = 30;
    private static final int LONGEST_DOCUMENT = 5000;
    private static final List<String> COLUMNS =
            List.of("day", "number", "list", "item", "status", "person", "done", "evidence");

    private final MaintenanceJournal journal;
    private final Journals journals;

    MaintenanceJournalController(MaintenanceJournal journal, Journals journals) {
        this.journal = journal;
        this.journals = journals;
    }

    @GetMapping
    String page(
            @ModelAttribute("query") JournalQuery query,
            @RequestParam(defaultValue = "1") int page,
            ZoneId zone,
            Model model,
            HtmxRequest htmx) {
        model.addAttribute("entries", journal.find(query.filter(zone), Paging.page(page, PAGE_SIZE, Sort.unsorted())));
        if (htmx.isHtmxRequest()) {
            return "incidents/maintenance-journal :: list";
        }
        model.addAttribute("frequencies", Frequency.values());
        model.addAttribute("statuses", ItemStatus.values());
        return "incidents/maintenance-journal";
    }

    @GetMapping("/csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("query") JournalQuery query, ZoneId zone, Locale locale) {
        return journals.csv(written(query, zone, locale));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@ModelAttribute("query") JournalQuery query, ZoneId zone, Locale locale) {
        return journals.pdf(written(query, zone, locale));
    }

    private Journal written(JournalQuery query, ZoneId zone, Locale locale) {
        return journals.written(
                "maintenance-journal",
                COLUMNS,
                query.period(zone),
                locale,
                words -> journal.all(query.filter(zone), LONGEST_DOCUMENT).stream()
                        .map(entry -> row(entry, words))
                        .toList());
    }

    private static List<String> row(MaintenanceJournal.Entry entry, JournalWords words) {
        var title = entry.title();
        return List.of(
                words.day(entry.period()),
                String.valueOf(entry.number()),
                words.caption(entry.frequency()),
                title == null ? words.text("maintenance-item." + entry.code()) : title,
                words.caption(entry.status()),
                person(entry, words),
                words.moment(entry.doneAt()),
                Objects.requireNonNullElse(entry.reason() == null ? entry.evidence() : entry.reason(), ""));
    }

    private static String person(MaintenanceJournal.Entry entry, JournalWords words) {
        return entry.status() == ItemStatus.DONE && entry.doneBy() == null
                ? words.text("maintenance.by-system")
                : Objects.requireNonNullElse(entry.doneBy(), "");
    }
}
