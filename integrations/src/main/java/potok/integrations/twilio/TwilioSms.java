package potok.integrations.twilio;

import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.integrations.outbox.ChannelNotReady;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.OutboxSender;
import potok.integrations.outbox.SendingLimits;
import potok.integrations.outbox.SendingLimits.Rate;
import potok.integrations.outbox.SendingRefused;
import potok.integrations.sms.SmsAccounts;

/** The channel {@code sms}. */
@Component
class TwilioSms implements OutboxSender {
    private final ProducerTemplate camel;
    private final SmsAccounts accounts;
    private final OptOuts optOuts;

    TwilioSms(ProducerTemplate camel, SmsAccounts accounts, OptOuts optOuts) {
        this.camel = camel;
        this.accounts = accounts;
        this.optOuts = optOuts;
    }

    @Override
    public String channel() {
        return OutboundMessage.SMS;
    }

    /** Twilio queues for the carrier what comes faster; the carrier filters who writes to one phone too fast. */
    @Override
    public SendingLimits limits() {
        return new SendingLimits(Rate.perSecond(20), Rate.perSecond(1));
    }

    @Override
    public @Nullable String send(UUID id, OutboundMessage message) {
        var account = accounts.current();
        if (!account.isConnected()) {
            throw new ChannelNotReady(channel());
        }
        var to = international(message.recipient());
        if (optOuts.contains(to)) {
            throw new SendingRefused(TwilioCode.reason(21610), true, null);
        }
        var from = message.account() == null ? account.from() : message.account();
        var sms = new TwilioMessages.Sms(id, account, from, to, message.text());
        var sent = camel.request(
                TwilioRoute.SEND, exchange -> exchange.getMessage().setBody(sms));
        if (sent.getException() instanceof RuntimeException failure) {
            throw failure;
        }
        if (sent.getException() != null) {
            throw new IllegalStateException(sent.getException());
        }
        return sent.getMessage().getBody(String.class);
    }

    private static String international(String phone) {
        var digits = phone.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            throw new SendingRefused(TwilioCode.reason(21211), true, null);
        }
        return "+" + digits;
    }
}
