package potok.messaging;

import static potok.notifications.NoticeVariable.moment;
import static potok.notifications.NoticeVariable.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.notifications.NoticeGroup;
import potok.notifications.NoticeKind;
import potok.settings.Cities;

/** What managers are told of conversations. */
@Component
@Order(25)
class ConversationNoticeKinds implements NoticeGroup {
    static final String UNANSWERED = "conversation.unanswered";

    private static final List<NoticeKind> KINDS = List.of(
            NoticeKind.toStaff(UNANSWERED, text("client"), moment("since")).atAnyHour());

    private final ConversationRepository conversations;
    private final Cities cities;

    ConversationNoticeKinds(ConversationRepository conversations, Cities cities) {
        this.conversations = conversations;
        this.cities = cities;
    }

    @Override
    public List<NoticeKind> kinds() {
        return KINDS;
    }

    @Override
    public Map<String, Object> latest(NoticeKind kind) {
        return conversations
                .findFirstByOrderByLastMessageAtDesc()
                .map(latest -> values(latest.clientName(), latest.lastMessageAt(), cities.zoneOf(latest.city())))
                .orElse(Map.of());
    }

    static Map<String, Object> values(String client, Instant since, ZoneId zone) {
        return Map.of("client", client, "since", since.atZone(zone));
    }
}
