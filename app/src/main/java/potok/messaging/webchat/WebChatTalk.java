package potok.messaging.webchat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import potok.integrations.webchat.VisitorMessage;
import potok.messaging.MessageState;
import potok.messaging.MessageView;

/**
 * A talk as the visitor's page shows it.
 *
 * @param answers who of us has it; null while nobody has
 * @param unread how many of our answers he has not seen
 */
public record WebChatTalk(List<Line> lines, @Nullable String answers, long unread, boolean closed) {
    /**
     * @param author who of us wrote; null when the visitor did, or the product
     * @param unread ours, and not yet seen by him
     */
    public record Line(
            String id, boolean own, String text, @Nullable String author, Instant at, boolean unread) {
        static Line of(MessageView message) {
            return new Line(
                    message.id().toString(),
                    message.incoming(),
                    message.text(),
                    message.authorName(),
                    message.at(),
                    !message.incoming() && message.fate() != MessageState.DELIVERED);
        }

        static Line of(VisitorMessage waiting, int place) {
            return new Line("waiting-" + place, true, waiting.text(), null, waiting.at(), false);
        }

        /** What people write is nobody else's business, logs included. */
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }
}
