package potok.identity.audit;

import java.util.LinkedHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.identity.AuditEvent;
import potok.settings.SettingChanged;

/** Settings stand below the audit log: they tell what changed, and here it is written down. */
@Component
class SettingsAudit {
    private final ApplicationEventPublisher events;

    SettingsAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(SettingChanged changed) {
        var values = new LinkedHashMap<String, String>();
        if (changed.oldValue() != null) {
            values.put("old", changed.oldValue());
        }
        if (changed.newValue() != null) {
            values.put("new", changed.newValue());
        }
        events.publishEvent(new AuditEvent(
                "CHANGED", changed.organisation(), "Setting", changed.record(), changed.list(), values, false));
    }
}
