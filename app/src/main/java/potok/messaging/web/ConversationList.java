package potok.messaging.web;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import potok.identity.SignedIn;
import potok.integrations.chat.ChatChannel;
import potok.messaging.ConversationBox;
import potok.messaging.ConversationPriority;
import potok.messaging.ConversationView;
import potok.messaging.Conversations;
import potok.people.Staff;
import potok.shared.Paging;

/** Puts the list of conversations into a page. */
@Component
class ConversationList {
    private static final int PAGE_SIZE = 30;
    private static final Sort LATEST_FIRST = Sort.by("lastMessageAt").descending();

    private final Conversations conversations;
    private final Staff staff;
    private final Clock clock;

    ConversationList(Conversations conversations, Staff staff, Clock clock) {
        this.conversations = conversations;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param waiting null when the client waits for nothing */
    public record Row(
            ConversationView conversation, @Nullable Waiting waiting) {
        static Row of(ConversationView conversation, Instant now) {
            return new Row(conversation.shown(), Waiting.of(conversation, now));
        }
    }

    void list(ConversationQuery query, int page, SignedIn reader, Model model) {
        var now = clock.instant();
        Page<Row> rows = conversations
                .find(query.filter(reader.id()), Paging.page(page, PAGE_SIZE, LATEST_FIRST))
                .map(conversation -> Row.of(conversation, now));
        model.addAttribute("rows", rows);
        model.addAttribute("boxes", ConversationBox.values());
        model.addAttribute("mine", conversations.count(ConversationQuery.whole(ConversationBox.MINE, reader.id())));
        model.addAttribute("queue", conversations.count(ConversationQuery.whole(ConversationBox.QUEUE, reader.id())));
    }

    void filters(Model model) {
        model.addAttribute("channels", ChatChannel.values());
        model.addAttribute("priorities", ConversationPriority.values());
        model.addAttribute("operators", staff.operators());
    }
}
