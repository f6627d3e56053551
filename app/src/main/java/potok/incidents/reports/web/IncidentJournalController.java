package potok.incidents.reports.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import potok.incidents.print.Journals;
import potok.incidents.reports.IncidentJournal;
import potok.settings.CompanySettings;
import potok.settings.Settings;
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
    private final Settings settings;
    private final MessageSource texts;

    IncidentJournalController(IncidentJournal journal, Journals journals, Settings settings, MessageSource texts) {
        this.journal = journal;
        this.journals = journals;
        this.settings = settings;
        this.texts = texts;
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
        return journals.csv("incident-journal", written(query, zone, locale));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@ModelAttribute("query") IncidentJournalQuery query, ZoneId zone, Locale locale) {
        return journals.pdf("incident-journal", written(query, zone, locale), locale);
    }

    private Journal written(IncidentJournalQuery query, ZoneId zone, Locale locale) {
        var moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        return new Journal(
                text("incident-journal.title", locale),
                settings.get(CompanySettings.NAME),
                Stream.of(query.from(), query.to())
                        .map(day -> day == null ? "…" : days.format(day))
                        .reduce((from, to) -> from + " – " + to)
                        .orElse(""),
                COLUMNS.stream()
                        .map(column -> text("incident-journal." + column, locale))
                        .toList(),
                journal.all(query.filter(zone), LONGEST_DOCUMENT).stream()
                        .map(entry -> row(entry, moments, locale))
                        .toList());
    }

    private List<String> row(IncidentJournal.Entry entry, DateTimeFormatter moments, Locale locale) {
        var incidentClass = entry.incidentClass();
        return List.of(
                String.valueOf(entry.number()),
                entry.title(),
                incidentClass == null ? "" : text("IncidentClass." + incidentClass, locale),
                text("IncidentStatus." + entry.status(), locale),
                String.valueOf(entry.level()),
                Objects.requireNonNullElse(entry.assignee(), ""),
                moment(entry.registeredAt(), moments),
                moment(entry.solvedAt(), moments),
                moment(entry.closedAt(), moments),
                Objects.requireNonNullElse(entry.cause(), ""),
                Objects.requireNonNullElse(entry.solution(), ""),
                String.valueOf(entry.broken()));
    }

    private static String moment(@Nullable Instant moment, DateTimeFormatter format) {
        return moment == null ? "" : format.format(moment);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
