package potok.incidents.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import potok.incidents.print.JournalRows;

/** The journal of planned maintenance: each item that was settled, or should be, the latest first. */
@Service
public class MaintenanceJournal extends JournalRows<MaintenanceJournal.Filter, MaintenanceJournal.Entry> {
    private static final String COLUMNS = """
            select maintenance_id, number, run.frequency, period_start, code, title, item.status, evidence, reason,
                   done_by, done_at,
                   (select count(*) from kept_file
                    where owner = 'maintenance-item:' || item.maintenance_item_id) as files
            """;
    private static final String FROM = """
            from maintenance_item item join maintenance run using (maintenance_id)
            where item.organisation_id = potok_organisation()
              and (cast(:frequency as text) is null or run.frequency = :frequency)
              and (cast(:status as text) is null or item.status = :status)
              and (cast(:from as timestamptz) is null or run.opened_at >= :from)
              and (cast(:until as timestamptz) is null or run.opened_at < :until)
            """;

    private static final String ORDER = " order by run.opened_at desc, run.number desc, item.position";

    MaintenanceJournal(JdbcClient database) {
        super(database, COLUMNS, FROM, ORDER);
    }

    /** @param doneBy null when the system did it, or nobody yet */
    public record Entry(
            MaintenanceId maintenance,
            long number,
            Frequency frequency,
            LocalDate period,
            @Nullable String code,
            @Nullable String title,
            ItemStatus status,
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable String doneBy,
            @Nullable Instant doneAt,
            int files) {}

    /** @param until exclusive */
    public record Filter(
            @Nullable Frequency frequency,
            @Nullable ItemStatus status,
            @Nullable Instant from,
            @Nullable Instant until) {}

    @Override
    protected Map<String, @Nullable Object> parameters(Filter filter) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("frequency", name(filter.frequency()));
        asked.put("status", name(filter.status()));
        asked.put("from", at(filter.from()));
        asked.put("until", at(filter.until()));
        return asked;
    }

    @Override
    protected Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new MaintenanceId(row.getObject("maintenance_id", UUID.class)),
                row.getLong("number"),
                Frequency.valueOf(row.getString("frequency")),
                row.getObject("period_start", LocalDate.class),
                row.getString("code"),
                row.getString("title"),
                ItemStatus.valueOf(row.getString("status")),
                row.getString("evidence"),
                row.getString("reason"),
                row.getString("done_by"),
                instant(row, "done_at"),
                row.getInt("files"));
    }
}
