package potok.identity.session;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** Where sessions are kept and how long. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionSetup {
    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);

    /**
     * Reads by the pool itself and without a transaction: whose data the thread works with is known only after the
     * session has been read, and one statement needs no commit of its own.
     */
    @Bean
    JdbcIndexedSessionRepository storedSessions(DataSource dataSource) throws SQLException {
        var sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(dataSource.unwrap(HikariDataSource.class)),
                TransactionOperations.withoutTransaction());
        sessions.setTableName("user_session");
        sessions.setDefaultMaxInactiveInterval(BEFORE_SIGN_IN);
        sessions.setCleanupCron("0 */10 * * * *");
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        return sessions;
    }

    @Bean
    @Primary
    SessionStore<?> sessionStore(
            JdbcIndexedSessionRepository stored, @Value("${potok.security.session-longest}") Duration longest) {
        return store(stored, longest);
    }

    private static <S extends Session> SessionStore<S> store(
            FindByIndexNameSessionRepository<S> stored, Duration longest) {
        return new SessionStore<>(stored, longest);
    }
}
