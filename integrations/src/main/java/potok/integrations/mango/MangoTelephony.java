package potok.integrations.mango;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;
import potok.integrations.telephony.CallBackCommand;
import potok.integrations.telephony.Telephony;
import potok.integrations.telephony.TelephonyAccount;
import potok.integrations.telephony.TelephonyRefused;
import potok.integrations.telephony.TransferCommand;

@Component
class MangoTelephony implements Telephony {
    private final MangoSender exchange;
    private final MangoConversationRepository conversations;

    MangoTelephony(MangoSender exchange, MangoConversationRepository conversations) {
        this.exchange = exchange;
        this.conversations = conversations;
    }

    @Override
    public void callBack(CallBackCommand command) {
        var json = command(command.commandId());
        json.putObject("from").put("extension", command.extension());
        json.put("to_number", command.toNumber());
        if (command.line() != null) {
            json.put("line_number", command.line());
        }
        exchange.command("commands/callback", json.toString());
    }

    @Override
    public void transfer(TransferCommand command) {
        var talking = talking(command.conversation());
        exchange.command(
                "commands/transfer",
                command(command.commandId())
                        .put("call_id", talking.talkingLeg())
                        .put("method", "blind")
                        .put("to_number", command.to())
                        .put("initiator", talking.talkingEmployee())
                        .toString());
    }

    @Override
    public void hangUp(String commandId, String conversation) {
        exchange.command(
                "commands/call/hangup",
                command(commandId)
                        .put("call_id", talking(conversation).talkingLeg())
                        .toString());
    }

    @Override
    public void check(TelephonyAccount account) {
        exchange.command(account, "account/balance", "{}");
    }

    private MangoConversation talking(String entryId) {
        return conversations
                .findByEntryId(entryId)
                .filter(conversation -> conversation.talkingLeg() != null)
                .orElseThrow(() -> new TelephonyRefused(TelephonyRefused.NOBODY_TALKS));
    }

    private static ObjectNode command(String id) {
        return JsonNodeFactory.instance.objectNode().put("command_id", id);
    }
}
