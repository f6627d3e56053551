package potok.incidents.maintenance.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import potok.identity.OrganisationRegister;
import potok.identity.OrganisationView;
import potok.shared.Organisations;

/** Sees to it that the calendar of each open organisation runs, a new one's too. */
@Component
class CalendarKeeper {
    private static final Logger log = LoggerFactory.getLogger(CalendarKeeper.class);

    private final OrganisationRegister organisations;
    private final ServiceCalendar calendar;

    CalendarKeeper(OrganisationRegister organisations, ServiceCalendar calendar) {
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT10M")
    void keep() {
        organisations.all().stream().filter(OrganisationView::isOpen).forEach(this::keep);
    }

    private void keep(OrganisationView organisation) {
        try {
            Organisations.in(organisation.id(), calendar::begin);
        } catch (RuntimeException e) {
            log.error("The service calendar of organisation {} does not begin", organisation.id(), e);
        }
    }
}
