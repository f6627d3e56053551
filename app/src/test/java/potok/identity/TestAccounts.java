package potok.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.shared.Organisations;

/** Accounts of a test's own, so that what it locks or changes is nobody else's; the password is {@code potok}. */
public final class TestAccounts {
    private TestAccounts() {}

    /** An account like that of {@code model}, of the same organisation, with the same roles. */
    public static UUID like(String model, String login, JdbcClient database) {
        var id = UUID.randomUUID();
        return Organisations.everywhere(() -> {
            database.sql("insert into app_user select (jsonb_populate_record(model,"
                            + " jsonb_build_object('user_id', :id, 'login', :login, 'email', null))).* from app_user model"
                            + " where login = :model")
                    .param("id", id)
                    .param("login", login)
                    .param("model", model)
                    .update();
            database.sql("insert into user_role select (jsonb_populate_record(model,"
                            + " jsonb_build_object('user_id', :id))).* from user_role model"
                            + " join app_user using (user_id) where login = :model")
                    .param("id", id)
                    .param("model", model)
                    .update();
            return id;
        });
    }

    /** As any change of password or rights leaves it. */
    public static void raiseCredentials(String login, JdbcClient database) {
        Organisations.everywhere(() -> database.sql("update app_user set credentials = credentials + 1 where login = ?")
                .param(login)
                .update());
    }
}
