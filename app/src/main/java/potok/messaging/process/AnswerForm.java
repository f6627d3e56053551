package potok.messaging.process;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.engine.FormContext;
import potok.engine.Markdown;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationId;
import potok.messaging.Conversations;
import potok.messaging.MessageView;

/** Whom to answer, and what was written last. */
@Component
class AnswerForm implements FormContext {
    private static final int LAST = 5;

    private final Conversations conversations;
    private final ConversationHistory history;
    private final MessageSource texts;

    AnswerForm(Conversations conversations, ConversationHistory history, MessageSource texts) {
        this.conversations = conversations;
        this.history = history;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "answer-conversation";
    }

    @Override
    public Map<String, Object> values(String businessKey, Locale locale) {
        var id = ConversationId.of(businessKey);
        var conversation = conversations.view(id);
        var about = texts.getMessage(
                "form.about.conversation",
                new Object[] {
                    String.valueOf(conversation.number()),
                    texts.getMessage("ChatChannel." + conversation.channel(), null, locale),
                    Markdown.plain(conversation.clientName())
                },
                locale);
        var written = history.latest(id, LAST).stream().map(this::line).collect(Collectors.joining("\n\n"));
        return Map.of("about", about, "written", written);
    }

    private String line(MessageView message) {
        return (message.incoming() ? "← " : "→ ") + Markdown.plain(message.text());
    }
}
