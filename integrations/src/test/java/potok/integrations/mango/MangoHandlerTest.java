package potok.integrations.mango;

import static org.assertj.core.api.Assertions.assertThat;
import static potok.integrations.telephony.Direction.INCOMING;
import static potok.integrations.telephony.Direction.INTERNAL;
import static potok.integrations.telephony.Direction.OUTGOING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxStatus;
import potok.integrations.telephony.TelephonyEvent.Appeared;
import potok.integrations.telephony.TelephonyEvent.CommandAnswered;
import potok.integrations.telephony.TelephonyEvent.Connected;
import potok.integrations.telephony.TelephonyEvent.Ended;
import potok.integrations.telephony.TelephonyEvent.KeysPressed;
import potok.integrations.telephony.TelephonyEvent.Recorded;

@Tag("C5")
class MangoHandlerTest {
    private static final Instant RECEIVED = Instant.ofEpochSecond(1_790_000_500);
    private static final String CLIENT = "79000000001";
    private static final String LINE = "74950000001";
    private static final String FROM_CLIENT = "{'number':'79000000001'}";
    private static final String TO_101 = "{'extension':'101','number':'sip:op1@crm.test','line_number':'74950000001'}";
    private static final String TO_102 = "{'extension':102,'number':'sip:op2@crm.test','line_number':74950000001}";

    private final List<Object> heard = new ArrayList<>();
    private final MangoHandler handler = new MangoHandler(new Conversations(), heard::add);

    @Test
    void anIncomingCallAppearsInTheMenuAndIsConnectedOnTheNextLeg() {
        call("c1", 1, "Appeared", "ivr", FROM_CLIENT, "{'number':'74950000001','line_number':'74950000001'}");
        call("c1", 2, "Disconnected", "ivr", FROM_CLIENT, "{'number':'74950000001','line_number':'74950000001'}");
        call("c2", 1, "Appeared", "abonent", takenFrom("c1"), TO_101);
        call("c2", 2, "Connected", "abonent", takenFrom("c1"), TO_101);
        call("c2", 3, "Disconnected", "abonent", takenFrom("c1"), TO_101);

        assertThat(heard)
                .containsExactly(
                        new Appeared("e1", at(1), INCOMING, CLIENT, LINE, null),
                        new Connected("e1", at(2), INCOMING, CLIENT, LINE, "101", null));
    }

    @Test
    void aMissedCallOnlyAppearsHoweverManyEmployeesAreRung() {
        call("c1", 1, "Appeared", "queue", FROM_CLIENT, "{'number':'74950000001','line_number':'74950000001'}");
        call("c2", 1, "Appeared", "abonent", takenFrom("c1"), TO_101);
        call("c2", 2, "Disconnected", "abonent", takenFrom("c1"), TO_101);
        call("c3", 1, "Appeared", "abonent", takenFrom("c1"), TO_102);
        call("c3", 2, "Disconnected", "abonent", takenFrom("c1"), TO_102);

        assertThat(heard).containsExactly(new Appeared("e1", at(1), INCOMING, CLIENT, LINE, null));
    }

    @Test
    void numbersAndTextsMeanTheSameAndMisspeltNamesAreUnderstood() {
        handle("events/call", """
                {'entry_id':'e1','call_id':'c1','timestamp':'1790000001','seq':'1','call_state':'Connected',
                 'locaton':'abonent','from':{'number':79000000001},'to':{'extension':101,'line_number':74950000001}}""");

        assertThat(heard).containsExactly(new Connected("e1", at(1), INCOMING, CLIENT, LINE, "101", null));
    }

    @Test
    void whatALegSaidEarlierDoesNotCountAfterItSaidMore() {
        call("c1", 2, "Connected", "abonent", FROM_CLIENT, TO_101);
        call("c1", 1, "Appeared", "abonent", FROM_CLIENT, TO_101);
        call("c1", 2, "Connected", "abonent", FROM_CLIENT, TO_101);

        assertThat(heard).containsExactly(new Connected("e1", at(2), INCOMING, CLIENT, LINE, "101", null));
    }

    @Test
    void aCallThatIsFirstHeardOfByItsEndAppearsAllTheSame() {
        call("c1", 2, "Disconnected", "ivr", FROM_CLIENT, "{'number':'74950000001'}");

        assertThat(heard).containsExactly(new Appeared("e1", at(2), INCOMING, CLIENT, LINE, null));
    }

    @Test
    void aMenuThatAnswersConnectsNobody() {
        call("c1", 1, "Connected", "ivr", FROM_CLIENT, "{'number':'74950000001','line_number':'74950000001'}");

        assertThat(heard).containsExactly(new Appeared("e1", at(1), INCOMING, CLIENT, LINE, null));
    }

    @Test
    void aHiddenNumberIsNoClient() {
        call("c1", 1, "Appeared", "abonent", "{'number':'anonymous'}", TO_101);
        call("c1", 2, "Connected", "abonent", "{}", TO_101);

        assertThat(heard)
                .containsExactly(
                        new Appeared("e1", at(1), INCOMING, null, LINE, null),
                        new Connected("e1", at(2), INCOMING, null, LINE, "101", null));
    }

    @Test
    void aConsultedColleagueIsConnectedOnlyOnceTheClientIsHandedOver() {
        call("c1", 1, "Connected", "abonent", FROM_CLIENT, TO_101);
        call("c1", 2, "OnHold", "abonent", FROM_CLIENT, TO_101);
        call("c2", 1, "Appeared", "abonent", "{'extension':'101','taken_from_call_id':'c1'}", TO_102);
        call("c2", 2, "Connected", "abonent", "{'extension':'101','taken_from_call_id':'c1'}", TO_102);
        call("c1", 3, "Disconnected", "abonent", FROM_CLIENT, TO_101);
        call("c2", 3, "Connected", "abonent", takenFrom("c1"), TO_102);
        call("c2", 4, "Disconnected", "abonent", takenFrom("c1"), TO_102);

        assertThat(heard)
                .containsExactly(
                        new Connected("e1", at(1), INCOMING, CLIENT, LINE, "101", null),
                        new Connected("e1", at(3), INCOMING, CLIENT, LINE, "102", null));
    }

    @Test
    void aBlindTransferConnectsTheNextEmployee() {
        call("c1", 1, "Connected", "abonent", FROM_CLIENT, TO_101);
        call("c2", 1, "Appeared", "abonent", "{'extension':'101','taken_from_call_id':'c1'}", TO_102);
        call("c2", 2, "Appeared", "abonent", takenFrom("c1"), TO_102);
        call("c2", 3, "Connected", "abonent", takenFrom("c1"), TO_102);

        assertThat(heard)
                .containsExactly(
                        new Connected("e1", at(1), INCOMING, CLIENT, LINE, "101", null),
                        new Connected("e1", at(3), INCOMING, CLIENT, LINE, "102", null));
    }

    @Test
    void askingSomebodyOutsideConnectsNobodyWithTheClient() {
        call("c1", 1, "Connected", "abonent", FROM_CLIENT, TO_101);
        call(
                "c2",
                1,
                "Connected",
                "abonent",
                "{'extension':'101','taken_from_call_id':'c1'}",
                "{'number':79000000077}");

        assertThat(heard).containsExactly(new Connected("e1", at(1), INCOMING, CLIENT, LINE, "101", null));
    }

    @Test
    void aCallByHandGoesOutToTheClient() {
        call("c1", 1, "Appeared", "abonent", "{'extension':'101'}", "{'number':'79000000001'}");
        call("c1", 2, "Connected", "abonent", "{'extension':'101','number':'74950000001'}", "{'number':'79000000001'}");

        assertThat(heard)
                .containsExactly(
                        new Appeared("e1", at(1), OUTGOING, CLIENT, null, null),
                        new Connected("e1", at(2), OUTGOING, CLIENT, null, "101", null));
    }

    @Test
    void aCallBackIsConnectedWhenTheClientAnswersNotWhenTheEmployeeDoes() {
        callBack("c1", 1, "Appeared", FROM_CLIENT, TO_101);
        callBack("c1", 2, "Connected", FROM_CLIENT, TO_101);
        callBack("c1", 3, "Disconnected", FROM_CLIENT, TO_101);
        callBack("c2", 1, "Appeared", "{'extension':'101','taken_from_call_id':'c1'}", "{'number':'79000000001'}");
        callBack("c2", 2, "Connected", "{'extension':'101','taken_from_call_id':'c1'}", "{'number':'79000000001'}");

        assertThat(heard)
                .containsExactly(
                        new Appeared("e1", at(1), OUTGOING, CLIENT, LINE, "crm-42"),
                        new Connected("e1", at(2), OUTGOING, CLIENT, LINE, "101", "crm-42"));
    }

    @Test
    void aCallBackWhoseSecondLegOvertakesTheFirstIsUnderstood() {
        callBack("c2", 2, "Connected", "{'extension':'101','taken_from_call_id':'c1'}", "{'number':'79000000001'}");
        callBack("c1", 2, "Connected", FROM_CLIENT, TO_101);

        assertThat(heard).containsExactly(new Connected("e1", at(2), OUTGOING, CLIENT, null, "101", "crm-42"));
    }

    @Test
    void aCallRoutedByCommandStaysIncoming() {
        call("c1", 1, "Appeared", "ivr", FROM_CLIENT, "{'number':'74950000001','line_number':'74950000001'}");
        callBack("c2", 2, "Connected", takenFrom("c1"), TO_101);

        assertThat(heard).last().isEqualTo(new Connected("e1", at(2), INCOMING, CLIENT, LINE, "101", "crm-42"));
    }

    @Test
    void colleaguesTalkingAreAnInternalCall() {
        call("c1", 1, "Connected", "abonent", "{'extension':'101'}", "{'extension':'102'}");

        assertThat(heard).containsExactly(new Connected("e1", at(1), INTERNAL, null, null, "102", null));
    }

    @Test
    void theSummaryNeedsNoEarlierEvents() {
        summary("1", FROM_CLIENT, TO_101, "1790000011");
        call("c1", 1, "Appeared", "ivr", FROM_CLIENT, "{'number':'74950000001'}");

        assertThat(heard).containsExactly(new Ended("e1", INCOMING, CLIENT, LINE, "101", at(0), at(11), at(75), 1110));
    }

    @Test
    void theSummaryOfAMissedCallHasNoAnswer() {
        summary("1", FROM_CLIENT, "{}", "0");

        assertThat(heard).containsExactly(new Ended("e1", INCOMING, CLIENT, LINE, null, at(0), null, at(75), 1110));
    }

    @Test
    void theSummaryOfAnOutgoingCallNamesTheEmployeeWhoCalled() {
        summary("2", "{'extension':'101'}", FROM_CLIENT, "1790000011");

        assertThat(heard).containsExactly(new Ended("e1", OUTGOING, CLIENT, LINE, "101", at(0), at(11), at(75), 1110));
    }

    @Test
    void whatTheSummaryLeavesOutTheLegsHaveTold() {
        callBack("c1", 1, "Appeared", FROM_CLIENT, TO_101);
        handle("events/summary", "{'entry_id':'e1','to':{'extension':'101'}}");

        assertThat(heard).last().isEqualTo(new Ended("e1", OUTGOING, CLIENT, LINE, "101", RECEIVED, null, RECEIVED, 0));
    }

    @Test
    void aRecordingIsToldWhenItIsComplete() {
        summary("1", FROM_CLIENT, "{}", "0");
        heard.clear();
        handle("events/recording", "{'entry_id':'e1','recording_id':'r1','recording_state':'Started'}");
        handle(
                "events/recording",
                "{'entry_id':'e1','recording_id':'r2','recording_state':'Completed','completion_code':3320}");
        assertThat(heard).isEmpty();

        handle(
                "events/recording",
                "{'entry_id':'e1','recording_id':'r1','recording_state':'Completed','completion_code':1000}");
        handle("events/record/added", "{'entry_id':'e1','recording_id':'r1'}");

        assertThat(heard).containsExactly(new Recorded("e1", "r1"), new Recorded("e1", "r1"));
    }

    @Test
    void aRecordingThatComesBeforeItsCallIsToldAfterIt() {
        handle("events/record/added", "{'entry_id':'e1','recording_id':'r1'}");
        assertThat(heard).isEmpty();

        summary("1", FROM_CLIENT, "{}", "0");

        assertThat(heard).last().isEqualTo(new Recorded("e1", "r1"));
        assertThat(heard).hasSize(2);
    }

    @Test
    void keysAndResultsOfCommandsAreHandedOn() {
        handle("events/dtmf", "{'entry_id':'e1','call_id':'c1','seq':2,'dtmf':4711}");
        handle("result/callback", "{'command_id':'crm-42','result':1000}");

        assertThat(heard).containsExactly(new KeysPressed("e1", "4711"), new CommandAnswered("crm-42", "1000"));
    }

    @Test
    void whatMeansNothingToUsIsPassedOver() {
        handle("events/novelty", "{'entry_id':'e1','call_id':'c1'}");
        handle("events/sms", "{'command_id':'crm-42','timestamp':1790000001,'reason':1000}");
        handle("events/call", "{'call_state':'Appeared'}");
        handle("events/call", "{'entry_id':'e1','from':'nonsense','to':[],'seq':{},'timestamp':'soon'}");
        handle("result/stats", "{'key':'k'}");

        assertThat(heard).hasSize(1).first().isInstanceOf(Appeared.class);
    }

    private void call(String call, int seq, String state, String location, String from, String to) {
        handle("events/call", leg(call, seq, state, location, from, to) + "}");
    }

    private void callBack(String call, int seq, String state, String from, String to) {
        handle("events/call", leg(call, seq, state, "abonent", from, to) + ",'command_id':'crm-42'}");
    }

    private static String leg(String call, int seq, String state, String location, String from, String to) {
        return "{'entry_id':'e1','call_id':'%s','timestamp':%d,'seq':%d,'call_state':'%s','location':'%s','from':%s,'to':%s"
                .formatted(call, at(seq).getEpochSecond(), seq, state, location, from, to);
    }

    private void summary(String direction, String from, String to, String talkTime) {
        handle("events/summary", """
                {'entry_id':'e1','call_direction':%s,'from':%s,'to':%s,'line_number':'74950000001',
                 'create_time':1790000000,'talk_time':%s,'end_time':'1790000075','disconnect_reason':'1110'}""".formatted(direction, from, to, talkTime));
    }

    private static String takenFrom(String call) {
        return "{'number':'79000000001','taken_from_call_id':'%s'}".formatted(call);
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(1_790_000_000 + second);
    }

    private void handle(String kind, String json) {
        handler.handle(new InboxEventView(
                UUID.randomUUID(),
                "mango",
                "id",
                kind,
                json.replace('\'', '"'),
                RECEIVED,
                InboxStatus.NEW,
                0,
                null,
                null));
    }

    private static class Conversations implements MangoConversationRepository {
        private final Map<String, MangoConversation> stored = new HashMap<>();

        @Override
        public Optional<MangoConversation> findByEntryId(String entryId) {
            return Optional.ofNullable(stored.get(entryId));
        }

        @Override
        public MangoConversation save(MangoConversation conversation) {
            stored.put("e1", conversation);
            return conversation;
        }
    }
}
