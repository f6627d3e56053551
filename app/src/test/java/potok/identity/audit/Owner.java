package potok.identity.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The owner of the tables, who can do what the application can't; whatever he does is undone at the end. */
final class Owner {
    private Owner() {}

    static void does(Environment settings, Consumer<JdbcClient> work) {
        try (var connection = DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url").replaceFirst("\\?.*", ""),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"))) {
            undone(connection, work);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void undone(Connection connection, Consumer<JdbcClient> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } finally {
            connection.rollback();
        }
    }
}
