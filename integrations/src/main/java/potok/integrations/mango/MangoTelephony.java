package potok.integrations.mango;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import potok.integrations.telephony.CallBackCommand;
import potok.integrations.telephony.Telephony;
import potok.integrations.telephony.TelephonyAccount;
import potok.integrations.telephony.TelephonyAccounts;
import potok.integrations.telephony.TelephonyRefused;

@Component
class MangoTelephony implements Telephony {
    private static final String SUCCESS = "1000";

    private final ProducerTemplate camel;
    private final TelephonyAccounts accounts;

    MangoTelephony(ProducerTemplate camel, TelephonyAccounts accounts) {
        this.camel = camel;
        this.accounts = accounts;
    }

    @Override
    public void callBack(CallBackCommand command) {
        send(accounts.current(), "commands/callback", json(command));
    }

    @Override
    public void check(TelephonyAccount account) {
        send(account, "account/balance", "{}");
    }

    private void send(TelephonyAccount account, String path, String json) {
        if (!account.isConnected()) {
            throw new TelephonyRefused(TelephonyRefused.NOT_CONNECTED);
        }
        var address = account.address().resolve(path).toString();
        var answer = camel.request(MangoCommandRoute.COMMAND, exchange -> {
            exchange.getMessage().setHeader(Exchange.HTTP_URI, address);
            exchange.getMessage().setBody(MangoSignature.sign(account, json).encoded());
        });
        if (answer.getException() != null) {
            throw new TelephonyRefused(TelephonyRefused.UNREACHABLE, answer.getException());
        }
        requireSuccess(answer);
    }

    private static String json(CallBackCommand command) {
        var json = JsonNodeFactory.instance.objectNode().put("command_id", command.commandId());
        json.putObject("from").put("extension", command.extension());
        json.put("to_number", command.toNumber());
        if (command.line() != null) {
            json.put("line_number", command.line());
        }
        return json.toString();
    }

    /** A good status without a code means taken; the true result comes as an event. */
    private static void requireSuccess(Exchange answer) {
        var status = answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        var body = answer.getMessage().getBody(String.class);
        var code = MangoJson.parse(body == null ? "" : body)
                .map(json -> json.text("result", "code"))
                .orElse(null);
        var taken = status / 100 == 2;
        if (!taken || (code != null && !code.equals(SUCCESS))) {
            throw new TelephonyRefused(code == null || (!taken && code.equals("0")) ? "http-" + status : code);
        }
    }
}
