package potok.integrations.mango;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import potok.integrations.telephony.TelephonyAccount;
import potok.integrations.telephony.TelephonyAccounts;
import potok.integrations.telephony.TelephonyRefused;

/** Speaks to the exchange, once for each call: what it answers, good or bad, is the result. */
@Component
class MangoSender {
    private static final String SUCCESS = "1000";

    private final ProducerTemplate camel;
    private final TelephonyAccounts accounts;

    MangoSender(ProducerTemplate camel, TelephonyAccounts accounts) {
        this.camel = camel;
        this.accounts = accounts;
    }

    /** @throws TelephonyRefused when the exchange does not take it; the true result comes as an event */
    Exchange command(String path, String json) {
        return command(accounts.current(), path, json);
    }

    /** @throws TelephonyRefused when the exchange does not take it */
    Exchange command(TelephonyAccount account, String path, String json) {
        var answer = post(account, path, json);
        requireSuccess(answer);
        return answer;
    }

    /** Whatever the exchange answers; without an answer, {@link TelephonyRefused}. */
    Exchange post(String path, String json) {
        return post(accounts.current(), path, json);
    }

    /** The exchange gives files out at addresses that need no signature, for a while. */
    Exchange download(String address) {
        return answered(
                MangoCommandRoute.DOWNLOAD,
                accounts.current().address().resolve(address).toString(),
                "");
    }

    static int status(Exchange answer) {
        return answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
    }

    static String body(Exchange answer) {
        var body = answer.getMessage().getBody(String.class);
        return body == null ? "" : body;
    }

    static void requireSuccess(Exchange answer) {
        var code = MangoJson.parse(body(answer))
                .map(json -> json.text("result", "code"))
                .orElse(null);
        var taken = status(answer) / 100 == 2;
        if (!taken || (code != null && !code.equals(SUCCESS))) {
            throw new TelephonyRefused(code == null || (!taken && code.equals("0")) ? "http-" + status(answer) : code);
        }
    }

    private Exchange post(TelephonyAccount account, String path, String json) {
        if (!account.isConnected()) {
            throw new TelephonyRefused(TelephonyRefused.NOT_CONNECTED);
        }
        return answered(
                MangoCommandRoute.COMMAND,
                account.address().resolve(path).toString(),
                MangoSignature.sign(account, json).encoded());
    }

    private Exchange answered(String route, String address, String form) {
        var answer = camel.request(route, exchange -> {
            exchange.getMessage().setHeader(Exchange.HTTP_URI, address);
            exchange.getMessage().setBody(form);
        });
        if (answer.getException() != null) {
            throw new TelephonyRefused(TelephonyRefused.UNREACHABLE, answer.getException());
        }
        return answer;
    }
}
