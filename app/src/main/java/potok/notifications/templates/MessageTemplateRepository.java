package potok.notifications.templates;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface MessageTemplateRepository extends ListCrudRepository<MessageTemplate, UUID> {
    Optional<MessageTemplate> findByKindAndChannelAndLanguage(String kind, String channel, String language);
}
