package potok.integrations.signals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears the signals on a connection of its own, outside the pool, and reconnects when it breaks. */
@Component
class SignalReceiver implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SignalReceiver.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final int ALIVE_CHECK_SECONDS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Signals signals;
    private final JdbcConnectionDetails database;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    SignalReceiver(Signals signals, JdbcConnectionDetails database) {
        this.signals = signals;
        this.database = database;
    }

    @Override
    public void start() {
        var receiver = new Thread(this::receiveUntilStopped, "signals");
        receiver.setDaemon(true);
        thread = receiver;
        receiver.start();
    }

    @Override
    public void stop() {
        var receiver = thread;
        thread = null;
        if (receiver != null) {
            receiver.interrupt();
        }
        abort(connection);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Starts before and stops after those who listen. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void receiveUntilStopped() {
        var pause = FIRST_PAUSE;
        while (isCurrent()) {
            try (var listening = connect()) {
                connection = listening;
                listen(listening);
                log.debug("Listening for signals");
                pause = FIRST_PAUSE;
                receive(listening);
            } catch (SQLException e) {
                if (isCurrent()) {
                    log.warn("Signals are interrupted, next try in {}: {}", pause, e.getMessage());
                    pause = pauseAfter(pause);
                }
            }
        }
    }

    private void receive(Connection listening) throws SQLException {
        var postgres = listening.unwrap(PGConnection.class);
        while (isCurrent()) {
            var notifications = postgres.getNotifications(WAIT_MILLIS);
            if (notifications.length == 0 && !listening.isValid(ALIVE_CHECK_SECONDS)) {
                throw new SQLException("The connection is dead");
            }
            for (var notification : notifications) {
                signals.deliver(notification.getParameter());
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        setUnlessNull(properties, "user", database.getUsername());
        setUnlessNull(properties, "password", database.getPassword());
        properties.setProperty("ApplicationName", "potok-signals");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private static void listen(Connection listening) throws SQLException {
        try (var statement = listening.createStatement()) {
            statement.execute("listen " + Signals.CHANNEL);
        }
    }

    private static void setUnlessNull(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    /** Waits, and says how long to wait next time. */
    private static Duration pauseAfter(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    private boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    private static void abort(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException e) {
            log.debug("The connection of the signals was not ended properly", e);
        }
    }
}
