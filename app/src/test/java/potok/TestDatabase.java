package potok;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One server for the whole run, which outlives the context; its data are of no use afterwards. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String APPLICATION = "potok_app";
    private static final EmbeddedPostgres SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + SERVER.getJdbcUrl(APPLICATION, "postgres"),
                        "spring.flyway.url=" + SERVER.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username=" + APPLICATION,
                        "spring.datasource.password=" + APPLICATION,
                        "spring.flyway.user=postgres",
                        "spring.flyway.password=postgres")
                .applyTo(context);
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create role " + APPLICATION + " login")
                    .update();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
