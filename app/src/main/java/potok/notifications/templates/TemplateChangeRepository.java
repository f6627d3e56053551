package potok.notifications.templates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface TemplateChangeRepository extends Repository<TemplateChange, UUID> {
    TemplateChange save(TemplateChange change);

    Optional<TemplateChange> findById(UUID id);

    List<TemplateChange> findByKindAndChannelAndLanguageOrderByChangedAtDesc(
            String kind, String channel, String language, Limit limit);
}
