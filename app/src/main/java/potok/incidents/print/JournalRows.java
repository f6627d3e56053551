package potok.incidents.print;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * A journal as the database answers it: page by page, or whole for a document.
 *
 * @param <F> what it is asked by
 * @param <E> one of its entries
 */
@Transactional(readOnly = true)
public abstract class JournalRows<F, E> {
    private final JdbcClient database;
    private final String columns;
    private final String from;
    private final String order;

    protected JournalRows(JdbcClient database, String columns, String from, String order) {
        this.database = database;
        this.columns = columns;
        this.from = from;
        this.order = order;
    }

    public Page<E> find(F filter, Pageable page) {
        var total = database.sql("select count(*) " + from)
                .params(parameters(filter))
                .query(Long.class)
                .single();
        return new PageImpl<>(entries(filter, page.getPageSize(), page.getOffset()), page, total);
    }

    /** For a document, however many there are up to this. */
    public List<E> all(F filter, int most) {
        return entries(filter, most, 0);
    }

    protected abstract Map<String, @Nullable Object> parameters(F filter);

    protected abstract E entry(ResultSet row) throws SQLException;

    private List<E> entries(F filter, int most, long after) {
        return database.sql(columns + from + order + " limit :most offset :after")
                .params(parameters(filter))
                .param("most", most)
                .param("after", after)
                .query((row, index) -> entry(row))
                .list();
    }

    protected static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }

    protected static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    protected static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
