package potok.integrations.telegram;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import potok.integrations.chat.Portions;
import potok.integrations.outbox.Button;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.OutboxSender;
import potok.integrations.outbox.SendingLimits;

/** The channel {@code telegram}; recipients are numbers of chats. */
@Component
class TelegramSender implements OutboxSender {
    private static final int LONGEST_TEXT = 4096;
    private static final int BUTTONS_A_ROW = 3;

    private final ProducerTemplate camel;
    private final Portions portions = new Portions();

    TelegramSender(ProducerTemplate camel) {
        this.camel = camel;
    }

    @Override
    public String channel() {
        return OutboundMessage.TELEGRAM;
    }

    @Override
    public SendingLimits limits() {
        return new SendingLimits(SendingLimits.Rate.perSecond(30), SendingLimits.Rate.perSecond(1));
    }

    @Override
    public @Nullable String send(UUID id, OutboundMessage message) {
        return portions.send(id, pieces(message), this::say);
    }

    private String say(PartialBotApiMethod<Message> piece) {
        var said = camel.request(
                TelegramRoute.SAY, exchange -> exchange.getMessage().setBody(piece));
        if (said.getException() != null) {
            throw TelegramRefusals.of(said.getException());
        }
        return String.valueOf(said.getMessage().getBody(Message.class).getMessageId());
    }

    /** The text, with the buttons below its end, then the files. */
    private static List<PartialBotApiMethod<Message>> pieces(OutboundMessage message) {
        var pieces = new ArrayList<PartialBotApiMethod<Message>>();
        for (var text : Portions.of(message.text(), LONGEST_TEXT)) {
            pieces.add(
                    SendMessage.builder().chatId(message.recipient()).text(text).build());
        }
        if (!message.buttons().isEmpty() && !pieces.isEmpty()) {
            ((SendMessage) pieces.get(pieces.size() - 1)).setReplyMarkup(keyboard(message.buttons()));
        }
        for (var file : message.files()) {
            pieces.add(SendDocument.builder()
                    .chatId(message.recipient())
                    .document(new InputFile(new ByteArrayInputStream(file.content()), file.name()))
                    .build());
        }
        return pieces;
    }

    private static InlineKeyboardMarkup keyboard(List<Button> buttons) {
        var rows = new ArrayList<InlineKeyboardRow>();
        for (var i = 0; i < buttons.size(); i += BUTTONS_A_ROW) {
            var row = new InlineKeyboardRow();
            buttons.subList(i, Math.min(i + BUTTONS_A_ROW, buttons.size())).forEach(button -> row.add(button(button)));
            rows.add(row);
        }
        return new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton button(Button button) {
        return InlineKeyboardButton.builder()
                .text(button.label())
                .callbackData(button.data())
                .build();
    }
}
