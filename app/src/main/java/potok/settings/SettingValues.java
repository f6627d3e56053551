package potok.settings;

import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored values; the name of an organisation stands in its own row and is a setting all the same. */
@Repository
class SettingValues {
    private final JdbcClient database;

    SettingValues(JdbcClient database) {
        this.database = database;
    }

    /** Of all organisations; the caller sees to it that he may. */
    Map<Place, Map<String, String>> all() {
        var values = new HashMap<Place, Map<String, String>>();
        database.sql("select organisation_id, point_id, key, value from setting_value"
                        + " union all select organisation_id, null, :name, name from organisation")
                .param("name", CompanySettings.NAME.key())
                .query(row -> {
                    var place = new Place(
                            row.getObject("organisation_id", UUID.class), row.getObject("point_id", UUID.class));
                    values.computeIfAbsent(place, key -> new HashMap<>())
                            .put(row.getString("key"), row.getString("value"));
                });
        return values;
    }

    /** The value that stands exactly here, locked until the transaction's end. */
    Optional<String> lock(Place place, String key) {
        if (isName(key)) {
            return database.sql("select name from organisation where organisation_id = ? for update")
                    .param(place.organisation())
                    .query(String.class)
                    .optional();
        }
        return database.sql("select value from setting_value where organisation_id is not distinct from :organisation"
                        + " and point_id is not distinct from :point and key = :key for update")
                .param("organisation", place.organisation(), Types.OTHER)
                .param("point", place.point(), Types.OTHER)
                .param("key", key)
                .query(String.class)
                .optional();
    }

    void put(Place place, String key, @Nullable String value) {
        if (isName(key)) {
            database.sql("update organisation set name = coalesce(?, name) where organisation_id = ?")
                    .params(value, place.organisation())
                    .update();
            return;
        }
        database.sql("delete from setting_value where organisation_id is not distinct from :organisation"
                        + " and point_id is not distinct from :point and key = :key")
                .param("organisation", place.organisation(), Types.OTHER)
                .param("point", place.point(), Types.OTHER)
                .param("key", key)
                .update();
        if (value != null) {
            database.sql("insert into setting_value values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), place.organisation(), place.point(), key, value)
                    .update();
        }
    }

    private static boolean isName(String key) {
        return key.equals(CompanySettings.NAME.key());
    }
}
