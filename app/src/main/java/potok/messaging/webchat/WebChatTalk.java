package potok.messaging.webchat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.integrations.webchat.VisitorMessage;
import potok.messaging.FileView;
import potok.messaging.MessageState;
import potok.messaging.MessageView;

/**
 * A talk as the visitor's page shows it.
 *
 * @param answers who of us has it; null while nobody has
 * @param unread how many of our answers he has not seen
 */
public record WebChatTalk(List<Line> lines, @Nullable String answers, long unread, boolean closed) {
    /** @param id null while it is on its way, or when it could not be kept */
    public record File(@Nullable UUID id, String name, boolean picture) {
        static File of(FileView file) {
            return new File(file.refused() == null ? file.id() : null, file.name(), file.image());
        }
    }

    /**
     * @param author who of us wrote; null when the visitor did, or the product
     * @param unread ours, and not yet seen by him
     */
    public record Line(
            String id,
            boolean own,
            String text,
            List<File> files,
            @Nullable String author,
            Instant at,
            boolean unread) {
        static Line of(MessageView message) {
            return new Line(
                    message.id().toString(),
                    message.incoming(),
                    message.text(),
                    message.files().stream().map(File::of).toList(),
                    message.authorName(),
                    message.at(),
                    !message.incoming() && message.fate() != MessageState.DELIVERED);
        }

        static Line of(VisitorMessage waiting, int place) {
            var files = waiting.files().stream()
                    .map(file -> new File(null, file.name(), false))
                    .toList();
            return new Line("waiting-" + place, true, waiting.text(), files, null, waiting.at(), false);
        }

        /** What people write is nobody else's business, logs included. */
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }
}
