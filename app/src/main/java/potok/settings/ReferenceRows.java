package potok.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import potok.shared.Organisations;

/** The entries as rows; tables and columns come from {@link ReferenceList} alone, never from a request. */
@Repository
class ReferenceRows {
    private final JdbcClient database;

    ReferenceRows(JdbcClient database) {
        this.database = database;
    }

    List<ReferenceEntry> all(ReferenceList list) {
        return database.sql("select * from %s where %s order by position, %s"
                        .formatted(list.table(), which(list), list.key().name()))
                .param("organisation", Organisations.current())
                .param("list", list.code())
                .query((row, number) -> entry(list, row))
                .list();
    }

    Optional<ReferenceEntry> lock(ReferenceList list, UUID id) {
        return database.sql("select * from %s where %s and %s = :id for update"
                        .formatted(list.table(), which(list), list.id()))
                .param("organisation", Organisations.current())
                .param("list", list.code())
                .param("id", id)
                .query((row, number) -> entry(list, row))
                .optional();
    }

    void insert(ReferenceList list, UUID id, Map<String, @Nullable Object> values, boolean active) {
        var names = list.columns().stream().map(ReferenceColumn::name).toList();
        var statement = database.sql(
                        ("insert into %s (%s, organisation_id, active, position, %s %s) values (:id, :organisation,"
                                        + " :active, (select coalesce(max(position), 0) + 1 from %s where %s), %s %s)")
                                .formatted(
                                        list.table(),
                                        list.id(),
                                        list.isOfItems() ? "list, " : "",
                                        String.join(", ", names),
                                        list.table(),
                                        which(list),
                                        list.isOfItems() ? ":list, " : "",
                                        names.stream().map(name -> ":" + name).collect(Collectors.joining(", "))))
                .param("id", id)
                .param("organisation", Organisations.current())
                .param("active", active)
                .param("list", list.code());
        values.forEach(statement::param);
        statement.update();
    }

    void update(ReferenceList list, UUID id, Map<String, @Nullable Object> values, boolean active) {
        var changes = list.columns().stream()
                .map(column -> column.name() + " = :" + column.name())
                .collect(Collectors.joining(", "));
        var statement = database.sql(
                        "update %s set active = :active, %s where %s = :id".formatted(list.table(), changes, list.id()))
                .param("id", id)
                .param("active", active);
        values.forEach(statement::param);
        statement.update();
    }

    void delete(ReferenceList list, UUID id) {
        database.sql("delete from %s where %s = :id".formatted(list.table(), list.id()))
                .param("id", id)
                .update();
    }

    void place(ReferenceList list, UUID id, int position) {
        database.sql("update %s set position = :position where %s = :id".formatted(list.table(), list.id()))
                .param("position", position)
                .param("id", id)
                .update();
    }

    private static String which(ReferenceList list) {
        return list.isOfItems()
                ? "organisation_id = :organisation and list = :list"
                : "organisation_id = :organisation";
    }

    private static ReferenceEntry entry(ReferenceList list, ResultSet row) throws SQLException {
        var values = new TreeMap<String, String>();
        for (var column : list.columns()) {
            var value = row.getString(column.name());
            values.put(column.name(), value == null ? "" : value);
        }
        return new ReferenceEntry(row.getObject(list.id(), UUID.class), values, row.getBoolean("active"));
    }
}
