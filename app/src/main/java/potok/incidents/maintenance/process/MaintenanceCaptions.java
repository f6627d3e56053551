package potok.incidents.maintenance.process;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import potok.engine.CaseCaption;
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.MaintenanceId;

/** A maintenance is known by its list and day, an item by what is to be done. */
@Configuration(proxyBeanMethods = false)
class MaintenanceCaptions {
    @Bean
    CaseCaption maintenanceCaption(Maintenance maintenance, MessageSource texts) {
        return new CaseCaption() {
            @Override
            public String process() {
                return MaintenanceProcess.KEY;
            }

            @Override
            public Map<String, String> of(Collection<String> businessKeys) {
                return maintenance
                        .views(businessKeys.stream().map(MaintenanceId::of).toList())
                        .stream()
                        .collect(toMap(
                                view -> view.id().toString(),
                                view -> texts.getMessage(
                                                "Frequency." + view.frequency(), null, LocaleContextHolder.getLocale())
                                        + ", "
                                        + view.period()));
            }

            @Override
            public Optional<String> page(String businessKey) {
                return Optional.of("/maintenance/" + businessKey);
            }
        };
    }

    @Bean
    CaseCaption maintenanceItemCaption(Maintenance maintenance, MaintenanceItemTexts texts) {
        return new CaseCaption() {
            @Override
            public String process() {
                return MaintenanceProcess.ITEM_KEY;
            }

            @Override
            public Map<String, String> of(Collection<String> businessKeys) {
                var ids = businessKeys.stream().map(UUID::fromString).toList();
                return maintenance.itemViews(ids).stream()
                        .collect(toMap(
                                item -> item.id().toString(),
                                item -> texts.title(item, LocaleContextHolder.getLocale())));
            }
        };
    }
}
