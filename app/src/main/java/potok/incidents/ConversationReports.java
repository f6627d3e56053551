package potok.incidents;

import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.messaging.ConversationEvent;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationId;
import potok.messaging.ConversationLink;
import potok.messaging.Conversations;
import potok.messaging.FileView;
import potok.messaging.MessageView;

/**
 * Joins an incident with the conversation that it came from. What the client writes there afterwards is said of the
 * incident: of the one that waits for his answer, else of the latest that is open. Runs in the transaction in which the
 * message is stored.
 */
@Component
class ConversationReports {
    private final Incidents incidents;
    private final Conversations conversations;
    private final ConversationHistory history;

    ConversationReports(Incidents incidents, Conversations conversations, ConversationHistory history) {
        this.incidents = incidents;
        this.conversations = conversations;
        this.history = history;
    }

    /** Both know of each other at once, before anything comes of the incident. */
    @EventListener
    void on(IncidentEvent.Registered registered) {
        var conversation = incidents.view(registered.incident()).reporter().conversation();
        if (conversation != null) {
            conversations.link(
                    new ConversationId(conversation),
                    ConversationLink.Kind.INCIDENT,
                    registered.incident().value());
        }
    }

    @EventListener
    void on(ConversationEvent.ClientWrote wrote) {
        hear(wrote.conversation());
    }

    /** He wrote into a conversation that was closed meanwhile. */
    @EventListener
    void on(ConversationEvent.Opened opened) {
        hear(opened.conversation());
    }

    private void hear(ConversationId conversation) {
        incidents.ofConversation(conversation.value()).stream()
                .filter(incident -> !incident.closed())
                .min(Comparator.comparing((IncidentView incident) -> incident.waiting() != PauseReason.REPORTER)
                        .thenComparing(IncidentView::number, Comparator.reverseOrder()))
                .ifPresent(incident -> history.latest(conversation, 1).stream()
                        .filter(MessageView::incoming)
                        .map(ConversationReports::said)
                        .filter(text -> !text.isBlank())
                        .forEach(text -> incidents.hearReporter(incident.id(), text)));
    }

    /** Files stay in the conversation; the incident knows them by name. */
    private static String said(MessageView message) {
        var files = message.files().stream().map(FileView::name).toList();
        return message.text().isBlank() ? String.join(", ", files) : message.text();
    }
}
