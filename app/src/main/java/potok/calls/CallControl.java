package potok.calls;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.integrations.telephony.Telephony;
import potok.integrations.telephony.TelephonyRefused;
import potok.integrations.telephony.TransferCommand;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/**
 * What can be done with a call while somebody talks. Commands cannot be taken back, so no transaction is open while the
 * exchange is told.
 */
@Service
public class CallControl {
    private static final Pattern COMMAND = Pattern.compile("control-([0-9a-f-]{36})-.+");

    private final CallRepository calls;
    private final Telephony telephony;
    private final TransactionTemplate transaction;

    CallControl(CallRepository calls, Telephony telephony, TransactionTemplate transaction) {
        this.calls = calls;
        this.telephony = telephony;
        this.transaction = transaction;
    }

    /** Operators their own calls, managers any, and only while it lasts. */
    public static boolean mayControl(SignedIn user, CallView call) {
        return call.talking() && (isManager(user) || user.id().equals(call.operator()));
    }

    /** @throws RuleBroken when it is somebody else's call, is over, or the exchange refuses */
    public void hangUp(CallId id, SignedIn user) {
        var call = own(id, user);
        ask(() -> telephony.hangUp(command(id), call.mangoId()));
        change(id, ended -> ended.hungUp(user.id()));
    }

    /**
     * @param extension of the colleague who goes on
     * @throws RuleBroken when it is somebody else's call, is over, or the exchange refuses
     */
    public void transfer(CallId id, SignedIn user, String extension) {
        var call = own(id, user);
        ask(() -> telephony.transfer(new TransferCommand(command(id), call.mangoId(), extension)));
        change(id, passed -> passed.transferred(user.id(), extension));
    }

    private Call own(CallId id, SignedIn user) {
        var call = calls.findById(id).orElseThrow(() -> new NotFound(id));
        if (!isManager(user) && !user.id().equals(call.operator())) {
            throw new RuleBroken("call-of-another");
        }
        return call;
    }

    private static boolean isManager(SignedIn user) {
        return user.is(Role.MANAGER) || user.is(Role.ADMIN);
    }

    private static String command(CallId call) {
        return "control-" + call + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Whom a command of ours was about, by the name that its late answer carries. */
    static Optional<CallId> callIn(String command) {
        return Optional.of(COMMAND.matcher(command)).filter(Matcher::matches).map(match -> CallId.of(match.group(1)));
    }

    private static void ask(Runnable command) {
        try {
            command.run();
        } catch (TelephonyRefused e) {
            throw ExchangeRefusal.of(e);
        }
    }

    private void change(CallId id, Consumer<Call> verb) {
        transaction.executeWithoutResult(status -> calls.findById(id).ifPresent(call -> {
            verb.accept(call);
            calls.save(call);
        }));
    }
}
