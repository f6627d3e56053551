package potok.messaging;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.files.Thumbnail;
import potok.identity.Users;
import potok.shared.NotFound;

/** What was written in a conversation. */
@Service
@Transactional(readOnly = true)
public class ConversationHistory {
    private final ConversationRepository conversations;
    private final ConversationMessageRepository messages;
    private final ConversationFiles files;
    private final Users users;

    ConversationHistory(
            ConversationRepository conversations,
            ConversationMessageRepository messages,
            ConversationFiles files,
            Users users) {
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.users = users;
    }

    /** The last ones, in the order in which they were written. */
    public List<MessageView> latest(ConversationId id, int most) {
        if (!conversations.existsById(id)) {
            throw new NotFound(id);
        }
        var found = messages.findByConversationOrderBySentAtDescArrivalDesc(id, Limit.of(most));
        var attached = files.of(found.stream().map(ConversationMessage::id).toList()).stream()
                .collect(Collectors.groupingBy(FileView::message));
        var authors = users.byIds(found.stream()
                .map(ConversationMessage::author)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var views = found.stream()
                .map(message -> {
                    var author = message.author() == null ? null : authors.get(message.author());
                    return message.view(
                            author == null ? null : author.name(), attached.getOrDefault(message.id(), List.of()));
                })
                .collect(Collectors.toList());
        Collections.reverse(views);
        return views;
    }

    public boolean hasFile(ConversationId id, UUID file) {
        return files.isIn(id, file);
    }

    /** @throws NotFound also when the file belongs to another conversation, or was not kept */
    public FileContent file(ConversationId id, UUID file) {
        return files.content(id, file).orElseThrow(() -> new NotFound(file));
    }

    /**
     * A small picture of a picture; the picture itself where we cannot make one.
     *
     * @throws NotFound also when it is no picture
     */
    public FileContent thumbnail(ConversationId id, UUID file) {
        var found = file(id, file);
        if (!found.type().startsWith("image/")) {
            throw new NotFound(file);
        }
        return Thumbnail.of(found.content())
                .map(small -> new FileContent(found.name(), Thumbnail.TYPE, small))
                .orElse(found);
    }
}
