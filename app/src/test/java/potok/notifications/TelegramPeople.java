package potok.notifications;

import static org.awaitility.Awaitility.await;

import java.util.List;
import org.springframework.context.ApplicationContext;
import potok.identity.UserId;
import potok.identity.Users;
import potok.integrations.sandbox.TelegramChat;
import potok.integrations.sandbox.TelegramStandIn;

/** Users with a telephone of the sandbox. */
public class TelegramPeople {
    private final TelegramStandIn telegram;
    private final TelegramLinks links;
    private final TelegramChats chats;
    private final Users users;

    public TelegramPeople(ApplicationContext context) {
        this.telegram = context.getBean(TelegramStandIn.class);
        this.links = context.getBean(TelegramLinks.class);
        this.chats = context.getBean(TelegramChats.class);
        this.users = context.getBean(Users.class);
    }

    public UserId user(String login) {
        return users.byLogin(login).orElseThrow().id();
    }

    /** He opens the link of his profile page. */
    public long link(String login) {
        var chat = telegram.join(login).id();
        telegram.open(chat, links.forUser(user(login)));
        await().until(() ->
                chats.ofUser(user(login)).filter(String.valueOf(chat)::equals).isPresent());
        return chat;
    }

    public void unlink(String login) {
        chats.unlink(user(login));
    }

    /** What the bot said to him. */
    public List<TelegramChat.Line> told(long chat) {
        return telegram.chat(chat).lines().stream()
                .filter(TelegramChat.Line::fromBot)
                .toList();
    }
}
