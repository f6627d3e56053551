package potok.shared.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that write the {@link LastWords} and commit in one trip: the driver sends both statements of one text at
 * once. When the words can't be written, nothing is committed.
 */
class LastWordsDataSource extends DelegatingDataSource {
    private final Supplier<LastWords.@Nullable Statement> words;

    LastWordsDataSource(DataSource target, Supplier<LastWords.@Nullable Statement> words) {
        super(target);
        this.words = words;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return speaking(super.getConnection());
    }

    @Override
    @NullUnmarked
    public Connection getConnection(String username, String password) throws SQLException {
        return speaking(super.getConnection(username, password));
    }

    private Connection speaking(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        if (method.getName().equals("commit")) {
                            commit(connection);
                            return null;
                        }
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private void commit(Connection connection) throws SQLException {
        var last = words.get();
        if (last != null) {
            try (var statement = connection.prepareStatement(last.sql() + "; commit")) {
                statement.setString(1, last.text());
                statement.execute();
            }
        }
        // After last words the driver knows that nothing is open and stays silent; the pool learns that all is done.
        connection.commit();
    }
}
