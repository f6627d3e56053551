package potok.incidents.maintenance;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import potok.incidents.links.CaseRef;
import potok.incidents.links.CaseSource;
import potok.incidents.links.LinkedCase;

/** Maintenance as other cases link it: what was found in it may become a problem or a change. */
@Component
class MaintenanceCases implements CaseSource {
    private static final PageRequest LATEST =
            PageRequest.of(0, 10, Sort.by("openedAt").descending());

    private final Maintenance maintenance;
    private final MessageSource texts;

    MaintenanceCases(Maintenance maintenance, MessageSource texts) {
        this.maintenance = maintenance;
        this.texts = texts;
    }

    @Override
    public boolean has(CaseRef.Kind kind) {
        return kind == CaseRef.Kind.MAINTENANCE;
    }

    @Override
    public List<LinkedCase> find(Collection<UUID> ids) {
        return maintenance.views(ids.stream().map(MaintenanceId::new).toList()).stream()
                .map(this::linked)
                .toList();
    }

    @Override
    public List<LinkedCase> search(CaseRef.Kind kind, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return maintenance.find(MaintenanceFilter.ALL, LATEST).stream()
                .map(this::linked)
                .filter(found -> String.valueOf(found.number()).equals(wanted)
                        || found.title().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private LinkedCase linked(MaintenanceView view) {
        return new LinkedCase(
                new CaseRef(CaseRef.Kind.MAINTENANCE, view.id().value()),
                view.number(),
                texts.getMessage("Frequency." + view.frequency(), null, LocaleContextHolder.getLocale()) + ", "
                        + view.period(),
                "MaintenanceStatus." + view.status(),
                !view.isDone(),
                "/maintenance/" + view.id());
    }
}
