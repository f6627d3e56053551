package potok.messaging;

import org.springframework.stereotype.Component;
import potok.settings.ReferenceUse;

/** Which reference data conversations use. */
@Component
class ConversationReference implements ReferenceUse {
    private final ConversationRepository conversations;

    ConversationReference(ConversationRepository conversations) {
        this.conversations = conversations;
    }

    @Override
    public boolean isUsed(String list, String key) {
        return list.equals("cities") && conversations.existsByCity(key);
    }
}
