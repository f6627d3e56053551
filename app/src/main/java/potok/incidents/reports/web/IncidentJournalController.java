package potok.incidents.reports.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentStatus;
import potok.incidents.print.JournalController;
import potok.incidents.print.JournalWords;
import potok.incidents.print.Journals;
import potok.incidents.reports.IncidentJournal;

/** The journal of incidents. */
@Controller
@RequestMapping("/incidents/journal")
class IncidentJournalController
        extends JournalController<IncidentJournalQuery, IncidentJournal.Filter, IncidentJournal.Entry> {
    private static final List<String> COLUMNS = List.of(
            "number",
            "title-of",
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

    IncidentJournalController(IncidentJournal journal, Journals journals) {
        super("incident-journal", COLUMNS, journal, journals);
    }

    @Override
    protected Map<String, Object> choices() {
        return Map.of(
                "kinds", IncidentKind.values(), "classes", IncidentClass.values(), "statuses", IncidentStatus.values());
    }

    @Override
    protected List<String> row(IncidentJournal.Entry entry, JournalWords words) {
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
