package potok.incidents.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journal of planned maintenance: each item that was settled, or should be, the latest first. */
@Service
@Transactional(readOnly = true)
public class MaintenanceJournal {
    private static final String FROM = """
            from maintenance_item item join maintenance run using (maintenance_id)
            where item.organisation_id = potok_organisation()
              and (cast(:frequency as text) is null or run.frequency = :frequency)
              and (cast(:status as text) is null or item.status = :status)
              and (cast(:from as timestamptz) is null or run.opened_at >= :from)
              and (cast(:until as timestamptz) is null or run.opened_at < :until)
            """;

    private final JdbcClient database;

    MaintenanceJournal(JdbcClient database) {
        this.database = database;
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

    public Page<Entry> find(Filter filter, Pageable page) {
        var total = asked("select count(*) " + FROM, filter).query(Long.class).single();
        return new PageImpl<>(entries(filter, page.getPageSize(), page.getOffset()), page, total);
    }

    /** For a document, however many there are up to this. */
    public List<Entry> all(Filter filter, int most) {
        return entries(filter, most, 0);
    }

    private List<Entry> entries(Filter filter, int most, long after) {
        return asked(
                        """
                        select maintenance_id, number, run.frequency, period_start, code, title, item.status, evidence, reason,
                               done_by, done_at,
                               (select count(*) from kept_file
                                where owner = 'maintenance-item:' || item.maintenance_item_id) as files
                        """ + FROM
                                + " order by run.opened_at desc, run.number desc, item.position limit :most offset :after",
                        filter)
                .param("most", most)
                .param("after", after)
                .query((row, index) -> {
                    var doneAt = row.getObject("done_at", OffsetDateTime.class);
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
                            doneAt == null ? null : doneAt.toInstant(),
                            row.getInt("files"));
                })
                .list();
    }

    private JdbcClient.StatementSpec asked(String question, Filter filter) {
        return database.sql(question)
                .param(
                        "frequency",
                        filter.frequency() == null ? null : filter.frequency().name())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("from", at(filter.from()))
                .param("until", at(filter.until()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
