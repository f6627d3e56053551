package potok.incidents.maintenance.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.MaintenanceSettings;
import potok.incidents.maintenance.SystemCheck;
import potok.settings.Settings;

/** How long people wait for an answer, and the product for its database. */
@Component
class ResponseTimeChecker implements Checker {
    private static final int ASKED = 20;

    private final Requests requests;
    private final JdbcClient database;
    private final Settings settings;

    ResponseTimeChecker(Requests requests, JdbcClient database, Settings settings) {
        this.requests = requests;
        this.database = database;
        this.settings = settings;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.RESPONSE_TIME;
    }

    @Override
    public List<Finding> look(Instant since) {
        var most = settings.get(MaintenanceSettings.RESPONSE);
        var all = requests.all();
        var found = new ArrayList<Finding>();
        found.add(Finding.when(all.mean() > most, "response.all", all.count(), all.mean(), all.longest()));
        requests.slowest(1, 1)
                .forEach(slowest -> found.add(
                        Finding.fine("response.slowest", slowest.address(), slowest.mean(), slowest.count())));
        var roundTrip = roundTrip();
        found.add(Finding.when(roundTrip.toMillis() > most, "response.database", roundTrip.toNanos() / 1000));
        return found;
    }

    private Duration roundTrip() {
        var begun = System.nanoTime();
        for (var i = 0; i < ASKED; i++) {
            database.sql("select 1").query(Integer.class).single();
        }
        return Duration.ofNanos((System.nanoTime() - begun) / ASKED);
    }
}
