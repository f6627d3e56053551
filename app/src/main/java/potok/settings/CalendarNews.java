package potok.settings;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.Organisations;

/** Tells those whom it concerns that working time is counted otherwise, after the settings were changed. */
@Component
class CalendarNews {
    private static final List<Setting<?>> COUNTED_BY = List.of(CompanySettings.ZONE, CompanySettings.CALENDAR);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CalendarNews(JdbcClient database, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.database = database;
        this.transaction = transaction;
        this.events = events;
    }

    /** What the platform says may count in any organisation; a point has no working time of its own. */
    void tell(Place place, Setting<?> setting) {
        if (!COUNTED_BY.contains(setting) || place.scope() == SettingScope.POINT) {
            return;
        }
        var organisation = place.organisation();
        var concerned = organisation == null ? everybody() : List.of(organisation);
        concerned.forEach(one -> Organisations.in(one, () -> events.publishEvent(new CalendarChanged())));
    }

    private List<UUID> everybody() {
        return Organisations.everywhere(
                () -> transaction.execute(status -> database.sql("select organisation_id from organisation")
                        .query(UUID.class)
                        .list()));
    }
}
