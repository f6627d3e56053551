package potok.portal;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import potok.identity.audit.RecordPages;

/** Where the audit log's records are to be seen. */
@Component
class PagesOfRecords implements RecordPages {
    private static final Map<String, String> PAGES = Map.of(
            "ServiceOrder", "/orders/%s",
            "Call", "/calls/%s",
            "Conversation", "/conversations/%s",
            "ServiceCase", "/cases/%s",
            "AppUser", "/users/%s",
            "Article", "/knowledge/%s",
            "Incident", "/incidents/%s",
            "MaintenanceRun", "/maintenance/%s",
            "ServiceReport", "/service-reports/%s");

    @Override
    public Optional<String> pageOf(String kind, String id) {
        return Optional.ofNullable(PAGES.get(kind)).map(page -> page.formatted(id));
    }
}
