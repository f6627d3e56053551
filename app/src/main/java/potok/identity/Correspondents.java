package potok.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.Organisations;

/** Where and in which language users are written to. */
@Service
@Transactional(readOnly = true)
public class Correspondents {
    private final JdbcClient database;

    Correspondents(JdbcClient database) {
        this.database = database;
    }

    public record Correspondent(
            String login,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Locale language,
            @Nullable ZoneId zone) {}

    public Optional<Correspondent> find(UserId user) {
        return database.sql("select login, email, phone, language, zone from app_user"
                        + " where user_id = :user and organisation_id = :organisation and active")
                .param("user", user.value())
                .param("organisation", Organisations.current())
                .query((row, index) -> new Correspondent(
                        row.getString("login"),
                        row.getString("email"),
                        row.getString("phone"),
                        locale(row.getString("language")),
                        zone(row.getString("zone"))))
                .optional();
    }

    private static @Nullable ZoneId zone(@Nullable String zone) {
        return zone == null ? null : ZoneId.of(zone);
    }

    private static @Nullable Locale locale(@Nullable String language) {
        return language == null ? null : Locale.forLanguageTag(language);
    }
}
