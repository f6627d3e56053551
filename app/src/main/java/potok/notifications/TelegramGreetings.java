package potok.notifications;

import static potok.integrations.outbox.OutboundMessage.TELEGRAM;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.integrations.chat.ChatChannel;
import potok.integrations.chat.ChatLinked;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.settings.CompanySettings;
import potok.settings.Settings;

/** Answers who opens the bot: his link holds, is too old, or he came by himself. */
@Component
class TelegramGreetings {
    private final TelegramChats chats;
    private final Outbox outbox;
    private final MessageSource texts;
    private final Settings settings;

    TelegramGreetings(TelegramChats chats, Outbox outbox, MessageSource texts, Settings settings) {
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    @EventListener
    void on(ChatLinked opened) {
        if (opened.channel() == ChatChannel.TELEGRAM) {
            var text = texts.getMessage("telegram." + greeting(opened), null, settings.get(CompanySettings.LANGUAGE));
            outbox.put(new OutboundMessage(TELEGRAM, opened.chat(), text, "telegram:" + opened.chat()));
        }
    }

    private String greeting(ChatLinked opened) {
        if (opened.token().isEmpty()) {
            return "welcome";
        }
        return chats.link(opened.chat(), opened.token(), opened.name()) ? "linked" : "link-refused";
    }
}
