package potok.incidents.maintenance.web;

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
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.ItemStatus;
import potok.incidents.maintenance.MaintenanceJournal;
import potok.incidents.print.Journal;
import potok.incidents.print.Journals;
import potok.settings.CompanySettings;
import potok.settings.Settings;
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
    private final Settings settings;
    private final MessageSource texts;

    MaintenanceJournalController(
            MaintenanceJournal journal, Journals journals, Settings settings, MessageSource texts) {
        this.journal = journal;
        this.journals = journals;
        this.settings = settings;
        this.texts = texts;
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
        return journals.csv("maintenance-journal", written(query, zone, locale));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@ModelAttribute("query") JournalQuery query, ZoneId zone, Locale locale) {
        return journals.pdf("maintenance-journal", written(query, zone, locale), locale);
    }

    private Journal written(JournalQuery query, ZoneId zone, Locale locale) {
        var moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        var rows = journal.all(query.filter(zone), LONGEST_DOCUMENT).stream()
                .map(entry -> row(entry, days, moments, locale))
                .toList();
        return new Journal(
                text("maintenance-journal.title", locale),
                settings.get(CompanySettings.NAME),
                Stream.of(query.from(), query.to())
                        .map(day -> day == null ? "…" : days.format(day))
                        .reduce((from, to) -> from + " – " + to)
                        .orElse(""),
                COLUMNS.stream()
                        .map(column -> text("maintenance-journal." + column, locale))
                        .toList(),
                rows);
    }

    private List<String> row(
            MaintenanceJournal.Entry entry, DateTimeFormatter days, DateTimeFormatter moments, Locale locale) {
        var title = entry.title();
        return List.of(
                days.format(entry.period()),
                String.valueOf(entry.number()),
                text("Frequency." + entry.frequency(), locale),
                title == null ? text("maintenance-item." + entry.code(), locale) : title,
                text("ItemStatus." + entry.status(), locale),
                person(entry, locale),
                moment(entry.doneAt(), moments),
                Objects.requireNonNullElse(entry.reason() == null ? entry.evidence() : entry.reason(), ""));
    }

    private String person(MaintenanceJournal.Entry entry, Locale locale) {
        return entry.status() == ItemStatus.DONE && entry.doneBy() == null
                ? text("maintenance.by-system", locale)
                : Objects.requireNonNullElse(entry.doneBy(), "");
    }

    private static String moment(@Nullable Instant moment, DateTimeFormatter format) {
        return moment == null ? "" : format.format(moment);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
