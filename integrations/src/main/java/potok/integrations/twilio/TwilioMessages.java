package potok.integrations.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import potok.integrations.outbox.ChannelNotReady;
import potok.integrations.outbox.SendingPostponed;
import potok.integrations.outbox.SendingRefused;
import potok.integrations.sms.SmsAccount;
import potok.integrations.tenancy.Tenancy;

/** Twilio's messages resource, by their own client. */
@Component
public class TwilioMessages {
    private static final Duration SLOWER = Duration.ofSeconds(30);
    private static final Duration TOMORROW = Duration.ofHours(6);
    private static final String SERVICE = "MG";

    private final TwilioProperties settings;
    private final TwilioSignature signature;
    private final Tenancy tenancy;
    private final HttpClient http;

    TwilioMessages(TwilioProperties settings, TwilioSignature signature, Tenancy tenancy) {
        this.settings = settings;
        this.signature = signature;
        this.tenancy = tenancy;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** @param id of our message: their call-backs tell it again */
    record Sms(UUID id, SmsAccount account, String from, String to, String text) {}

    public String create(Sms sms) {
        var account = sms.account();
        var client = new TwilioRestClient.Builder(account.sid(), account.token())
                .httpClient(new TwilioHttp(http, account.address(), settings.timeout()))
                .build();
        try {
            return creator(sms)
                    .setStatusCallback(callBack(sms.id()))
                    .create(client)
                    .getSid();
        } catch (ApiException e) {
            throw failure(e);
        } catch (ApiConnectionException e) {
            throw new IllegalStateException("Twilio can't be reached", e);
        }
    }

    private static MessageCreator creator(Sms sms) {
        var to = new PhoneNumber(sms.to());
        return sms.from().startsWith(SERVICE)
                ? Message.creator(to, sms.from(), sms.text())
                : Message.creator(to, new PhoneNumber(sms.from()), sms.text());
    }

    private URI callBack(UUID id) {
        return URI.create(signature.address("%s/%s?organisation=%s&message=%s"
                .formatted(TwilioWebhookRoute.PATH, TwilioWebhookRoute.STATUS, tenancy.current(), id)));
    }

    /** Their sentence is left out: it may quote the number. */
    private static RuntimeException failure(ApiException failure) {
        var status = failure.getStatusCode() == null ? 0 : failure.getStatusCode();
        var code = failure.getCode() == null ? status : failure.getCode();
        if (status == 401 || status == 403 || code == 401) {
            return new ChannelNotReady(TwilioCode.reason(code));
        }
        if (status == 0 || status / 100 == 5) {
            return new IllegalStateException("Twilio answered " + status);
        }
        var reason = TwilioCode.reason(code);
        return switch (TwilioCode.meaning(code)) {
            case GONE -> new SendingRefused(reason, true, null);
            case REFUSED -> new SendingRefused(reason, false, null);
            case SLOWER -> new SendingPostponed(SLOWER, reason);
            case LATER -> new SendingPostponed(TOMORROW, reason);
            case OUR_ACCOUNT -> new ChannelNotReady(reason);
        };
    }
}
