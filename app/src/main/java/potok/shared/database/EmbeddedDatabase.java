package potok.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** Starts PostgreSQL on the data folder, unless {@code spring.datasource.url} names another server. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoOtherServer.class)
class EmbeddedDatabase {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String DATABASE = "postgres";
    private static final String OWNER = "postgres";
    static final String APPLICATION = "potok_app";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    @Bean(destroyMethod = "close")
    DataFolderLock dataFolderLock(@Value("${potok.data}") Path data) throws IOException {
        return DataFolderLock.take(Files.createDirectories(data));
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            DataFolderLock lock, @Value("${potok.data}") Path data, @Value("${potok.database.port}") int port)
            throws IOException {
        var cluster = data.resolve("postgres").toAbsolutePath();
        new StalePostgres(cluster).clear();
        requireFree(port);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(
                        data.resolve("postgres-bin").toAbsolutePath().toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(START_LIMIT)
                // Spring closes it, after the connection pool.
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                // The library is made for tests and switches both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "100");
        var server = (port == 0 ? builder : builder.setPort(port)).start();
        createApplicationRole(server);
        return server;
    }

    /** The application works with fewer rights than the owner of its tables, whom only the migrations use. */
    private static void createApplicationRole(EmbeddedPostgres server) {
        var database = JdbcClient.create(server.getPostgresDatabase());
        if (database.sql("select from pg_roles where rolname = ?")
                .param(APPLICATION)
                .query()
                .listOfRows()
                .isEmpty()) {
            database.sql("create role " + APPLICATION + " login").update();
        }
    }

    /** The server itself would only be waited for in vain. */
    private static void requireFree(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            log.debug("The database will listen on {}", socket.getLocalPort());
        } catch (BindException e) {
            throw new IOException(
                    "Port " + port + " of this machine is taken, and the embedded database wants it."
                            + " Choose another by POTOK_DATABASE_PORT, or bring a server by SPRING_DATASOURCE_URL.",
                    e);
        }
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return APPLICATION;
            }

            @Override
            public String getPassword() {
                return APPLICATION;
            }

            @Override
            public String getJdbcUrl() {
                return address(postgres, APPLICATION);
            }
        };
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedPostgres postgres) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return OWNER;
            }

            @Override
            public String getJdbcUrl() {
                return address(postgres, OWNER);
            }
        };
    }

    private static String address(EmbeddedPostgres postgres, String role) {
        return postgres.getJdbcUrl(role, DATABASE) + "&reWriteBatchedInserts=true";
    }

    static class NoOtherServer extends SpringBootCondition {
        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var url = context.getEnvironment().getProperty("spring.datasource.url");
            var message = ConditionMessage.forCondition("Embedded database");
            return StringUtils.hasText(url)
                    ? ConditionOutcome.noMatch(message.because("spring.datasource.url is set"))
                    : ConditionOutcome.match(message.because("spring.datasource.url is not set"));
        }
    }
}
