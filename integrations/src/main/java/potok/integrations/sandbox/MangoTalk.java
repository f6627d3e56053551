package potok.integrations.sandbox;

import static potok.integrations.sandbox.MangoScript.employee;
import static potok.integrations.sandbox.MangoScript.party;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import potok.integrations.sandbox.MangoScript.Direction;
import potok.integrations.sandbox.MangoScript.Leg;
import potok.integrations.sandbox.MangoScript.Times;

/** An inbound call as it goes on: through the menu, rung, answered, passed on, over. */
class MangoTalk {
    private final MangoScript script;
    private final String caller;
    private final String line;
    private final Instant start;
    private Leg leg;
    private String extension;
    private @Nullable Instant answered;

    MangoTalk(String conversation, String caller, String line, String extension, Instant start) {
        this.script = new MangoScript(conversation, null);
        this.caller = caller;
        this.line = line;
        this.extension = extension;
        this.start = start;
        var menu = script.leg(
                        "ivr", party("number", caller), party("number", line).put("line_number", line))
                .appeared(start)
                .disconnected(start, MangoScript.FORWARDED);
        leg = script.leg("abonent", party("number", caller), employee(extension).put("line_number", line))
                .takenFrom(menu)
                .appeared(start);
    }

    MangoTalk answer(Instant at) {
        answered = at;
        leg.connected(at);
        return this;
    }

    /** Blindly: the employee is out before the other has answered, and he answers at once. */
    MangoTalk transfer(String command, String to, Instant at) {
        var before = leg.held(at);
        script.result("transfer", command, MangoScript.DONE);
        leg = script.leg("abonent", employee(extension), employee(to).put("line_number", line))
                .takenFrom(before)
                .appeared(at);
        before.disconnected(at, MangoScript.CALLEE_HUNG_UP);
        extension = to;
        leg.from(party("number", caller)).takenFrom(before).appeared(at).connected(at);
        return this;
    }

    /** By command. */
    MangoTalk hangUp(String command, Instant at) {
        script.result("call/hangup", command, MangoScript.DONE);
        return end(at, MangoScript.ENDED_BY_COMMAND);
    }

    MangoTalk end(Instant at, int reason) {
        leg.disconnected(at, reason);
        script.summary(
                Direction.INCOMING,
                party("number", caller),
                employee(extension),
                line,
                new Times(start, answered, at),
                reason);
        if (answered != null) {
            script.recording(leg, extension, at);
        }
        return this;
    }

    String leg() {
        return leg.id();
    }

    String extension() {
        return extension;
    }

    /** What has happened since this was asked last. */
    List<Webhook> news() {
        return script.news();
    }
}
