package potok.integrations.twilio;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import potok.integrations.chat.ChatChannel;
import potok.integrations.chat.MessageArrived;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxHandler;
import potok.integrations.outbox.Outbox;

/** Says in the product's words what Twilio told us. */
@Component
class TwilioHandler implements InboxHandler {
    private static final Set<String> DELIVERED = Set.of("delivered", "read");
    private static final Set<String> FAILED = Set.of("undelivered", "failed", "canceled");

    private final Outbox outbox;
    private final OptOuts optOuts;
    private final ApplicationEventPublisher events;
    private final TwilioProperties settings;

    TwilioHandler(Outbox outbox, OptOuts optOuts, ApplicationEventPublisher events, TwilioProperties settings) {
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.events = events;
        this.settings = settings;
    }

    @Override
    public String source() {
        return TwilioWebhookRoute.SOURCE;
    }

    @Override
    public void handle(InboxEventView event) {
        var form = TwilioForm.of(event.payload());
        if (event.kind().equals(TwilioWebhookRoute.SMS)) {
            arrived(form, event);
        } else {
            reached(form);
        }
    }

    private void arrived(TwilioForm form, InboxEventView event) {
        var from = form.required("From");
        var text = form.text("Body") == null ? "" : String.valueOf(form.text("Body"));
        optOuts.hear(from, text);
        events.publishEvent(new MessageArrived(
                ChatChannel.SMS,
                form.required("To"),
                from,
                form.required("MessageSid"),
                event.receivedAt(),
                new MessageArrived.Sender(from, from, null),
                null,
                null,
                text,
                List.of()));
    }

    /** Any news of a message proves that they have it, even when their answer to it was lost. */
    private void reached(TwilioForm form) {
        var message = message(form.text("message"));
        if (message == null) {
            return;
        }
        var sid = form.required("MessageSid");
        var status = form.required("MessageStatus");
        if (DELIVERED.contains(status)) {
            outbox.reached(message, sid, true, null, false);
        } else if (FAILED.contains(status)) {
            failed(message, sid, form);
        } else {
            outbox.taken(message, sid);
        }
    }

    private void failed(UUID message, String sid, TwilioForm form) {
        var code = code(form.text("ErrorCode"));
        var meaning = TwilioCode.meaning(code);
        if (code == 21610 && form.text("To") != null) {
            optOuts.add(form.required("To"));
        }
        if (meaning == TwilioCode.Meaning.LATER || meaning == TwilioCode.Meaning.SLOWER) {
            outbox.again(message, sid, settings.unreachable(), settings.tries(), TwilioCode.reason(code));
        } else {
            outbox.reached(message, sid, false, TwilioCode.reason(code), meaning == TwilioCode.Meaning.GONE);
        }
    }

    private static int code(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static @Nullable UUID message(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
