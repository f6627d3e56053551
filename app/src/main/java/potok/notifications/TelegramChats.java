package potok.notifications;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.integrations.chat.ChatOwners;
import potok.integrations.outbox.MessageFate;
import potok.integrations.outbox.OutboundMessage;
import potok.shared.Organisations;
import potok.shared.PhoneNumber;

/** Which chat is whose: one a person, and the latest link counts. */
@Service
@Transactional
public class TelegramChats implements ChatOwners {
    private final TelegramChatRepository chats;
    private final TelegramLinks links;
    private final JdbcClient database;
    private final Clock clock;

    TelegramChats(TelegramChatRepository chats, TelegramLinks links, JdbcClient database, Clock clock) {
        this.chats = chats;
        this.links = links;
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<String> ofUser(UserId user) {
        return chats.findByUser(user).map(TelegramChat::chat);
    }

    @Transactional(readOnly = true)
    public Optional<String> ofClient(PhoneNumber phone) {
        return chats.findByPhone(phone).map(TelegramChat::chat);
    }

    /** What the user is called in Telegram; empty when he has not linked it. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(UserId user) {
        return chats.findByUser(user).map(TelegramChat::name);
    }

    @Transactional(readOnly = true)
    public Optional<UserId> userOf(String chat) {
        return chats.findByChat(chat).flatMap(found -> Optional.ofNullable(found.user()));
    }

    /** False when the link is used up, too old or none of ours. */
    boolean link(String chat, String token, String name) {
        var person = links.use(token);
        person.ifPresent(found -> join(chat, name, found));
        return person.isPresent();
    }

    private void join(String chat, String name, TelegramLinks.Person person) {
        var user = person.user();
        var phone = person.phone();
        if (user != null) {
            unlink(user);
            join(chat, name, known -> known.belongTo(user, clock.instant()));
        } else if (phone != null) {
            unlink(phone);
            join(chat, name, known -> known.belongTo(phone, clock.instant()));
        }
    }

    private void join(String chat, String name, Consumer<TelegramChat> person) {
        var known = chats.findByChat(chat).orElseGet(() -> new TelegramChat(chat, name, clock.instant()));
        person.accept(known);
        chats.save(known);
    }

    public void unlink(UserId user) {
        chats.findByUser(user).ifPresent(found -> {
            found.leaveUser();
            keepOrForget(found);
        });
    }

    private void unlink(PhoneNumber phone) {
        chats.findByPhone(phone).ifPresent(found -> {
            found.leaveClient();
            keepOrForget(found);
        });
    }

    /** At once: what follows in this transaction may give the chat or its person away again. */
    private void keepOrForget(TelegramChat chat) {
        if (chat.isNobodys()) {
            chats.delete(chat);
        }
        chats.flush();
    }

    /** Whoever blocked the bot hears nothing more until he links it anew; we go by other ways meanwhile. */
    @EventListener
    void on(MessageFate fate) {
        if (fate.addressGone() && fate.channel().equals(OutboundMessage.TELEGRAM)) {
            chats.findByChat(fate.recipient()).ifPresent(chats::delete);
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public UUID organisationOf(String chat) {
        return Organisations.everywhere(() -> database.sql(
                                "select organisation_id from telegram_chat where chat = ? order by linked_at desc limit 1")
                        .param(chat)
                        .query(UUID.class)
                        .optional())
                .orElse(Organisations.FIRST);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<UUID> organisationOfLink(String token) {
        return Organisations.everywhere(() -> links.organisationOf(token));
    }
}
