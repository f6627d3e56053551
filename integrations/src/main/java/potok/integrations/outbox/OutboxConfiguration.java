package potok.integrations.outbox;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.channel.PostgresChannelMessageTableSubscriber;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxConfiguration {
    private static final Logger log = LoggerFactory.getLogger(OutboxConfiguration.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    JdbcChannelMessageStore ticketStore(DataSource database) {
        var store = new JdbcChannelMessageStore(database);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.setRegion("OUTBOX");
        store.setSerializer(new TicketText());
        store.setDeserializer(new TicketText());
        return store;
    }

    /** Hears of new tickets on a connection of its own, outside the pool. */
    @Bean
    PostgresChannelMessageTableSubscriber ticketSubscriber(JdbcConnectionDetails database) {
        return new PostgresChannelMessageTableSubscriber(() -> connect(database));
    }

    private static PgConnection connect(JdbcConnectionDetails database) throws SQLException {
        var properties = new Properties();
        setUnlessNull(properties, "user", database.getUsername());
        setUnlessNull(properties, "password", database.getPassword());
        properties.setProperty("ApplicationName", "potok-outbox");
        properties.setProperty("tcpKeepAlive", "true");
        try {
            return DriverManager.getConnection(database.getJdbcUrl(), properties)
                    .unwrap(PgConnection.class);
        } catch (SQLException e) {
            pause();
            throw e;
        }
    }

    /** Who asks for a connection, or for a ticket, asks again at once when he gets none. */
    static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            log.debug("Interrupted, probably at the end");
        }
    }

    private static void setUnlessNull(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
