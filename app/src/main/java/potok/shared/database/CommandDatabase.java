package potok.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/**
 * The product's database for a command beside it: the server that it is set to, that of the running product, or when it
 * stands still one started for the command on the same data.
 */
public final class CommandDatabase implements Closeable {
    /** Where PostgreSQL writes its port in its lock file. */
    private static final int PORT_LINE = 3;

    private final DataSource dataSource;
    private final Closeable end;

    private CommandDatabase(String url, String user, String password, Closeable end) {
        this.dataSource = new OrganisationDataSource(new DriverManagerDataSource(url, user, password));
        this.end = end;
    }

    public static CommandDatabase open(Environment settings) throws IOException {
        var url = settings.getProperty("spring.datasource.url");
        if (StringUtils.hasText(url)) {
            return new CommandDatabase(
                    url,
                    settings.getProperty("spring.datasource.username", ""),
                    settings.getProperty("spring.datasource.password", ""),
                    () -> {});
        }
        var data = Path.of(settings.getRequiredProperty("potok.data"));
        if (Files.notExists(data.resolve("postgres"))) {
            throw new FileNotFoundException("There is no database in " + data.toAbsolutePath()
                    + ": name the folder by POTOK_DATA, or the server by SPRING_DATASOURCE_URL");
        }
        return embedded(data);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() throws IOException {
        end.close();
    }

    private static CommandDatabase embedded(Path data) throws IOException {
        try {
            var lock = DataFolderLock.take(data);
            var server = new EmbeddedDatabase().embeddedPostgres(lock, data, 0);
            return application(port(data), () -> close(server, lock));
        } catch (DataFolderLock.Taken running) {
            return application(port(data), () -> {});
        }
    }

    private static void close(EmbeddedPostgres server, DataFolderLock lock) throws IOException {
        server.close();
        lock.close();
    }

    private static CommandDatabase application(int port, Closeable end) {
        var role = EmbeddedDatabase.APPLICATION;
        return new CommandDatabase(
                "jdbc:postgresql://localhost:" + port + "/" + EmbeddedDatabase.DATABASE, role, role, end);
    }

    private static int port(Path data) throws IOException {
        return Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip());
    }
}
