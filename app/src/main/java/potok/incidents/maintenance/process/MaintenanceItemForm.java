package potok.incidents.maintenance.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import potok.engine.FormContext;
import potok.engine.Markdown;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.MaintenanceItemView;
import potok.shared.NotFound;

/** What is to be done, and what trouble the system found. */
@Component
class MaintenanceItemForm implements FormContext {
    private final Maintenance maintenance;
    private final MaintenanceItemTexts texts;

    MaintenanceItemForm(Maintenance maintenance, MaintenanceItemTexts texts) {
        this.maintenance = maintenance;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "do-maintenance-item";
    }

    @Override
    public Map<String, Object> values(String businessKey, Locale locale) {
        var item = maintenance.itemViews(List.of(UUID.fromString(businessKey))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(businessKey));
        return Map.of("about", about(item, locale));
    }

    private String about(MaintenanceItemView item, Locale locale) {
        var findings = item.findings() == null ? List.<Finding>of() : item.findings();
        var settles = item.check() == null || item.check().settles();
        var trouble = findings.stream()
                .filter(finding -> finding.trouble() || !settles)
                .map(finding -> "- " + Markdown.plain(texts.finding(finding, locale)))
                .collect(Collectors.joining("\n"));
        var hint = item.check() != null && item.findings() == null ? texts.cannotLook(locale) : "";
        return Stream.of("**" + Markdown.plain(texts.title(item, locale)) + "**", trouble, hint)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
