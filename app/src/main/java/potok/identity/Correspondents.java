package potok.identity;

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
            String login, @Nullable String email, @Nullable Locale language) {}

    public Optional<Correspondent> find(UserId user) {
        return database.sql("select login, email, language from app_user"
                        + " where user_id = :user and organisation_id = :organisation and active")
                .param("user", user.value())
                .param("organisation", Organisations.current())
                .query((row, index) -> new Correspondent(
                        row.getString("login"), row.getString("email"), locale(row.getString("language"))))
                .optional();
    }

    private static @Nullable Locale locale(@Nullable String language) {
        return language == null ? null : Locale.forLanguageTag(language);
    }
}
