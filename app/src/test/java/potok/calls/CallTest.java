package potok.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.identity.UserId;
import potok.orders.serviceorder.ServiceOrderId;
import potok.settings.PhoneLineView;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

@Tag("C1")
@Tag("C6")
class CallTest {
    private static final Instant RANG = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant ANSWERED = RANG.plusSeconds(5);
    private static final Instant ENDED = RANG.plusSeconds(65);

    private final UserId operator = UserId.next();
    private final Call call = incoming();

    @Test
    void theDialledLineTellsCityAndCampaign() {
        assertThat(view().city()).isEqualTo("Москва");
        assertThat(view().rk()).isEqualTo("avito");
    }

    @Test
    void answeredAndEndedInWhateverOrder() {
        call.end(operator, ANSWERED, ENDED);
        call.answer(UserId.next(), ANSWERED.plusSeconds(1));

        assertThat(view().status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(view().operator()).isEqualTo(operator);
        assertThat(view().talkSeconds()).isEqualTo(60);
    }

    @Test
    void theFirstWhoAnsweredCounts() {
        call.answer(operator, ANSWERED);
        call.answer(UserId.next(), ANSWERED);
        call.end(null, null, ENDED);

        assertThat(view().operator()).isEqualTo(operator);
        assertThat(view().status()).isEqualTo(CallStatus.ANSWERED);
    }

    @Test
    void nobodyTookIt() {
        call.end(null, null, ENDED);

        assertThat(view().status()).isEqualTo(CallStatus.MISSED);
    }

    @Test
    void aCallBackLiesInTheFuture() {
        call.answer(operator, ANSWERED);

        assertThatThrownBy(() -> call.requestCallBack(null, RANG, RANG)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> call.requestCallBack(null, RANG.plus(Duration.ofDays(366)), RANG))
                .isInstanceOf(RuleBroken.class);
        call.requestCallBack(null, RANG.plus(Duration.ofHours(1)), RANG);

        assertThat(view().status()).isEqualTo(CallStatus.CALLBACK);
    }

    @Test
    void givingUpLeavesAMissedCall() {
        call.end(null, null, ENDED);
        call.planCallBack(1, ENDED);
        call.notReached(operator, 1);

        call.giveUp();

        assertThat(view().status()).isEqualTo(CallStatus.MISSED);
        assertThat(view().callBackAt()).isNull();
    }

    @Test
    void whoMissedACallIsNotClearedByWhoReturnsIt() {
        call.end(operator, null, ENDED);
        call.inform(UserId.next(), "opening hours");

        assertThat(view().operator()).isEqualTo(operator);
    }

    @Test
    void aCallOfWhichTheExchangeToldNoEndIsMissed() {
        call.planCallBack(1, ENDED);

        assertThat(view().status()).isEqualTo(CallStatus.MISSED);
    }

    @Test
    void nobodyNeedsToReturnACallOfAClientWhoCalledAgain() {
        call.answer(operator, ANSWERED);
        call.requestCallBack(operator, RANG.plus(Duration.ofHours(1)), RANG);

        call.supersede(CallId.next());

        assertThat(view().status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(view().callBackAt()).isNull();
    }

    @Test
    void whatIsWorkedStaysWorked() {
        var order = ServiceOrderId.next();
        call.answer(operator, ANSWERED);
        call.convert(operator, order);

        assertThat(view().order()).isEqualTo(order.value());
        assertThatThrownBy(() -> call.reject(operator, "spam")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> call.convert(operator, order)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void ourOwnCallKeepsCityAndCampaignOfTheOneItReturns() {
        var ours = Call.outgoing(2, "c-2", PhoneNumber.of("+79000000001"), null, call, ENDED);

        assertThat(ours.view(null, null).city()).isEqualTo("Москва");
        assertThat(ours.view(null, null).outgoing()).isTrue();
    }

    @Test
    void theNameOfACommandTellsWhichCallItReturns() {
        var name = new CallBackName(call.id());

        assertThat(CallBackName.callIn(name.fresh())).contains(call.id());
        assertThat(name.fresh()).isNotEqualTo(name.fresh());
        assertThat(CallBackName.callIn("crm-42")).isEmpty();
    }

    private CallView view() {
        return call.view(null, null);
    }

    private static Call incoming() {
        var line = new PhoneLineView(PhoneNumber.of("+74950000001"), "Москва", "avito");
        return Call.incoming(1, "c-1", PhoneNumber.of("+79000000001"), "74950000001", line, RANG);
    }
}
