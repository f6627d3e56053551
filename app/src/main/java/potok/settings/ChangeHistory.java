package potok.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who changed what, when and from where; written in the transaction of the change and never altered. */
@Component
class ChangeHistory {
    private static final String NOBODY = "system";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeHistory(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    void add(
            Place place,
            String list,
            String record,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable UUID undoes) {
        database.sql("insert into setting_change values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        place.organisation(),
                        place.point(),
                        list,
                        record,
                        oldValue,
                        newValue,
                        author(),
                        address(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        undoes)
                .update();
        events.publishEvent(new SettingChanged(place.organisation(), list, record, oldValue, newValue));
    }

    /**
     * The latest first, of the organisation in which the thread works.
     *
     * @param platform with those of the whole platform
     * @param list null for all lists; {@code record} likewise
     */
    Page<Change> find(
            UUID organisation, boolean platform, @Nullable String list, @Nullable String record, Pageable page) {
        var where =
                " from setting_change where (organisation_id = :organisation or (:platform and organisation_id is null))"
                        + (list == null ? "" : " and list = :list")
                        + (record == null ? "" : " and record = :record");
        var total = filtered(database.sql("select count(*)" + where), organisation, platform, list, record)
                .query(Long.class)
                .single();
        var changes = filtered(
                        database.sql("select *" + where
                                + " order by changed_at desc, setting_change_id limit :size offset :start"),
                        organisation,
                        platform,
                        list,
                        record)
                .param("size", page.getPageSize())
                .param("start", page.getOffset())
                .query((row, number) -> change(row))
                .list();
        return new PageImpl<>(changes, page, total);
    }

    Optional<Change> find(UUID id) {
        return database.sql("select * from setting_change where setting_change_id = ?")
                .param(id)
                .query((row, number) -> change(row))
                .optional();
    }

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec statement,
            UUID organisation,
            boolean platform,
            @Nullable String list,
            @Nullable String record) {
        statement.param("organisation", organisation).param("platform", platform);
        if (list != null) {
            statement.param("list", list);
        }
        return record == null ? statement : statement.param("record", record);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("setting_change_id", UUID.class),
                new Place(row.getObject("organisation_id", UUID.class), row.getObject("point_id", UUID.class)),
                row.getString("list"),
                row.getString("record"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("changed_by"),
                row.getString("address"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("undoes", UUID.class));
    }

    private static String author() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? NOBODY : authentication.getName();
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
