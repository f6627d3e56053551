package potok.incidents.maintenance.process;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.MaintenanceItemView;

/** An item and what the system found of it, in words. */
@Component
class MaintenanceItemTexts {
    private final MessageSource texts;

    MaintenanceItemTexts(MessageSource texts) {
        this.texts = texts;
    }

    String title(MaintenanceItemView item, Locale locale) {
        return item.title() == null ? texts.getMessage("maintenance-item." + item.code(), null, locale) : item.title();
    }

    /** Why a person does what the system could look at. */
    String cannotLook(Locale locale) {
        return texts.getMessage("maintenance.cannot-look", null, locale);
    }

    String finding(Finding finding, Locale locale) {
        return texts.getMessage("finding." + finding.key(), finding.details().toArray(), locale);
    }
}
