package potok.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import potok.shared.Organisations;

/**
 * Tells the database for whom each connection works, so that its row-level security shows only that organisation's
 * rows; costs a round trip only when the connection worked for another one before.
 */
class OrganisationDataSource extends DelegatingDataSource {
    private static final String TELL = "select set_config('potok.organisation', ?, false)";
    private static final String EVERYWHERE = "all";

    private final Map<Connection, UUID> told = Collections.synchronizedMap(new WeakHashMap<>());

    OrganisationDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return tell(super.getConnection());
    }

    @Override
    @NullUnmarked
    public Connection getConnection(String username, String password) throws SQLException {
        return tell(super.getConnection(username, password));
    }

    private Connection tell(Connection connection) throws SQLException {
        var organisation = Organisations.current();
        var physical = connection.unwrap(Connection.class);
        if (organisation.equals(told.get(physical))) {
            return connection;
        }
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, Organisations.isEverywhere() ? EVERYWHERE : organisation.toString());
            statement.execute();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        told.put(physical, organisation);
        return connection;
    }
}
