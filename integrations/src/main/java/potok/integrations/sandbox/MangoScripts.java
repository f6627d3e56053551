package potok.integrations.sandbox;

import static potok.integrations.sandbox.MangoScript.employee;
import static potok.integrations.sandbox.MangoScript.party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import potok.integrations.sandbox.MangoScript.Direction;
import potok.integrations.sandbox.MangoScript.Times;
import potok.integrations.sandbox.PlaceCall.Manner;

/** The vendor's worked examples: a call through the menu, answered or not, and a call-back by command. */
class MangoScripts {
    /** Rings when nobody answers. */
    private static final String FIRST_OPERATOR = "101";

    private MangoScripts() {}

    static List<Webhook> inbound(String conversation, PlaceCall call, Instant start) {
        var extension = call.answeredBy() == null ? FIRST_OPERATOR : call.answeredBy();
        var talk = new MangoTalk(conversation, call.caller(), call.line(), extension, start);
        var answered = start.plus(call.ringing());
        if (call.answeredBy() == null) {
            talk.end(answered, reasonOf(call));
        } else {
            talk.answer(answered).end(answered.plus(call.talk()), reasonOf(call));
        }
        return told(talk.news(), call);
    }

    /** The employee is rung first and shown the client's number; the second leg is the client's. */
    static List<Webhook> callBack(String conversation, String commandId, PlaceCall call, Instant start) {
        var script = new MangoScript(conversation, commandId);
        var extension = call.answeredBy() == null ? FIRST_OPERATOR : call.answeredBy();
        var client = call.caller();
        var answers = answers(client);
        var answered = start.plus(call.ringing());
        var ended = answers ? answered.plus(call.talk()) : answered;
        var reason = answers ? MangoScript.CALLEE_HUNG_UP : MangoScript.NO_ANSWER;
        script.result("callback", commandId, MangoScript.DONE);
        var own = script.leg(
                        "abonent", party("number", client), employee(extension).put("line_number", call.line()))
                .appeared(start)
                .connected(start)
                .disconnected(start, MangoScript.DONE);
        var theirs = script.leg("abonent", employee(extension), party("number", client))
                .takenFrom(own)
                .appeared(start);
        if (answers) {
            theirs.connected(answered);
        }
        theirs.disconnected(ended, reason);
        script.summary(
                Direction.OUTGOING,
                employee(extension),
                party("number", client),
                call.line(),
                new Times(start, answers ? answered : null, ended),
                reason);
        if (answers) {
            script.recording(theirs, extension, ended);
        }
        return script.news();
    }

    /** Clients whose number ends with 99 never answer when they are called. */
    private static boolean answers(String client) {
        return !client.endsWith("99");
    }

    private static int reasonOf(PlaceCall call) {
        if (call.answeredBy() != null) {
            return MangoScript.CALLER_HUNG_UP;
        }
        return call.ringing().isZero() ? MangoScript.BUSY : MangoScript.NO_ANSWER;
    }

    private static List<Webhook> told(List<Webhook> script, PlaceCall call) {
        var told = new ArrayList<>(script);
        if (call.is(Manner.OUT_OF_ORDER)) {
            for (var i = 0; i + 1 < told.size(); i += 2) {
                Collections.swap(told, i, i + 1);
            }
            told.sort((one, other) -> Boolean.compare(isSummary(other), isSummary(one)));
        }
        return call.is(Manner.DUPLICATES)
                ? told.stream()
                        .flatMap(webhook -> List.of(webhook, webhook).stream())
                        .toList()
                : told;
    }

    private static boolean isSummary(Webhook webhook) {
        return webhook.path().equals("events/summary");
    }
}
