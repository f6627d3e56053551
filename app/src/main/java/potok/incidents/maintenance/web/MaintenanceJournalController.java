package potok.incidents.maintenance.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.ItemStatus;
import potok.incidents.maintenance.MaintenanceJournal;
import potok.incidents.print.JournalController;
import potok.incidents.print.JournalWords;
import potok.incidents.print.Journals;

/** The journal of planned maintenance. */
@Controller
@RequestMapping("/maintenance/journal")
class MaintenanceJournalController
        extends JournalController<MaintenanceJournalQuery, MaintenanceJournal.Filter, MaintenanceJournal.Entry> {
    private static final List<String> COLUMNS =
            List.of("day", "number", "list", "item", "status", "person", "done", "evidence");

    MaintenanceJournalController(MaintenanceJournal journal, Journals journals) {
        super("maintenance-journal", COLUMNS, journal, journals);
    }

    @Override
    protected Map<String, Object> choices() {
        return Map.of("frequencies", Frequency.values(), "statuses", ItemStatus.values());
    }

    @Override
    protected List<String> row(MaintenanceJournal.Entry entry, JournalWords words) {
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
