package potok.identity.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log to read, newest first; an organisation sees its own entries, work over all organisations sees all. */
@Service
@Transactional(readOnly = true)
public class AuditLog {
    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final NamedParameterJdbcTemplate database;
    private final ObjectMapper json;

    AuditLog(DataSource source, ObjectMapper json) {
        var template = new JdbcTemplate(source);
        template.setFetchSize(500);
        this.database = new NamedParameterJdbcTemplate(template);
        this.json = json;
    }

    /** @param after the last entry of the page before; null for the newest */
    public List<AuditEntry> find(AuditFilter filter, AuditEntry.@Nullable Place after, int most) {
        var question = new Question(filter, after, most);
        return database.query(question.sql(), question.parameters(), (row, number) -> entry(row));
    }

    /** Hands over entry by entry, so that a long answer needs little memory. */
    public void each(AuditFilter filter, int most, Consumer<AuditEntry> reader) {
        var question = new Question(filter, null, most);
        database.query(question.sql(), question.parameters(), row -> {
            reader.accept(entry(row));
        });
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("audit_entry_id"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_login"),
                        row.getString("actor_name")),
                row.getString("address"),
                row.getString("via"),
                row.getString("request_id"),
                row.getString("action"),
                row.getString("record_kind"),
                row.getString("record_id"),
                row.getString("case_id"),
                row.getString("caption"),
                values(row.getString("old")),
                values(row.getString("new")));
    }

    private Map<String, Object> values(@Nullable String stored) {
        try {
            return stored == null ? Map.of() : json.readValue(stored, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit entry holds no JSON", e);
        }
    }

    /** The filter as SQL: each condition stands on an index that also has the order. */
    private static final class Question {
        private final StringBuilder sql = new StringBuilder("""
                select entry.*, organisation.name as organisation_name
                from audit_log entry left join organisation using (organisation_id)
                where true""");
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Question(AuditFilter filter, AuditEntry.@Nullable Place after, int most) {
            and("entry.organisation_id = :organisation", "organisation", filter.organisation());
            and("entry.action = :action", "action", filter.action());
            and("entry.record_kind = :kind", "kind", filter.kind());
            and("entry.address = :address", "address", filter.address());
            and(words("address"), "address", filter.address());
            and("entry.happened_at >= :from", "from", at(filter.from()));
            and("entry.happened_at < :until", "until", at(filter.until()));
            and(words("words"), "words", beginnings(filter.words()));
            and("""
                    (entry.record_id = :record or entry.case_id = :record or entry.caption = :record
                     and audit_words(entry.caption, entry.address, entry.old, entry.new)
                         @@ plainto_tsquery('simple', :record))""", "record", filter.record());
            if (filter.person() != null) {
                parameters.put("login", filter.person());
                and("""
                        entry.actor_login in (select :login union all
                                              select login from app_user
                                              where login ilike :person or name ilike :person)""", "person", "%" + filter.person().replaceAll("([%_\\\\])", "\\\\$1") + "%");
            }
            if (after != null) {
                parameters.put("afterId", after.id());
                and("(entry.happened_at, entry.audit_entry_id) < (:afterAt, :afterId)", "afterAt", at(after.at()));
            }
            sql.append(" order by entry.happened_at desc, entry.audit_entry_id desc limit :most");
            parameters.put("most", most);
        }

        String sql() {
            return sql.toString();
        }

        Map<String, Object> parameters() {
            return parameters;
        }

        private void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }

        private static String words(String parameter) {
            var query = parameter.equals("words") ? "to_tsquery" : "plainto_tsquery";
            return "audit_words(entry.caption, entry.address, entry.old, entry.new) @@ %s('simple', :%s)"
                    .formatted(query, parameter);
        }

        /** Each word may be the beginning of one. */
        private static @Nullable String beginnings(@Nullable String words) {
            return words == null
                    ? null
                    : Stream.of(words.split("[^\\p{L}\\p{N}@._-]+"))
                            .filter(word -> !word.isBlank())
                            .map(word -> "'" + word + "':*")
                            .collect(Collectors.joining(" & "));
        }

        private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
            return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
        }
    }
}
