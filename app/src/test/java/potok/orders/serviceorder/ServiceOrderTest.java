package potok.orders.serviceorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.identity.UserId;
import potok.shared.Money;
import potok.shared.RuleBroken;

@Tag("C6")
@Tag("C19")
class ServiceOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant VISIT = NOW.plus(Duration.ofDays(2));

    private final UserId technician = UserId.next();
    private final ServiceOrder order = new ServiceOrder(1, PlaceServiceOrders.in("Москва", VISIT), NOW);

    @Test
    void aVisitLiesInTheFuture() {
        refused("date-in-past", () -> new ServiceOrder(2, PlaceServiceOrders.in("Москва", NOW), NOW));
    }

    @Test
    void aVisitLiesWithinTwoYears() {
        var tooFar = NOW.plus(Duration.ofDays(731));

        refused("date-too-far", () -> new ServiceOrder(2, PlaceServiceOrders.in("Москва", tooFar), NOW));
        confirmed();
        refused("date-too-far", () -> order.postpone(tooFar, "later", NOW));
    }

    @Test
    void aReasonIsShort() {
        refused("text-too-long", () -> order.cancel("x".repeat(501), NOW));

        order.cancel("x".repeat(500), NOW);

        assertThat(view().status()).isEqualTo(ServiceOrderStatus.CANCELLED);
    }

    @Test
    void cashIsMissingUntilAllOfItIsHandedOver() {
        assertThat(order.isCashMissing()).isFalse();
        confirmed();
        order.reportDone(visit("2500", "700"));
        assertThat(order.isCashMissing()).isTrue();
        order.receiveCash(Money.roubles(new BigDecimal("1799.99")));
        assertThat(order.isCashMissing()).isTrue();

        order.receiveCash(Money.roubles(new BigDecimal("1800")));

        assertThat(order.isCashMissing()).isFalse();
    }

    @Test
    void whatWasPutOffAndThenDoneHasNoReasonLeft() {
        confirmed();
        order.postpone(VISIT.plus(Duration.ofDays(1)), "ill", NOW);

        order.reportDone(visit("0", "0"));

        assertThat(view().reason()).isNull();
        assertThat(order.isCashMissing()).isFalse();
    }

    @Test
    void cleanIsResultLessExpenditure() {
        confirmed();

        order.reportDone(visit("2500", "700"));

        assertThat(view().clean()).isEqualTo(Money.roubles(new BigDecimal("1800")));
        assertThat(view().status()).isEqualTo(ServiceOrderStatus.DONE);
    }

    @Test
    void moneyIsNeverNegative() {
        confirmed();

        refused("money-negative", () -> order.reportDone(visit("-1", "0")));
        refused("money-negative", () -> order.reportDone(visit("0", "-1")));
        order.reportDone(visit("100", "0"));
        refused("money-negative", () -> order.receiveCash(Money.roubles(BigDecimal.ONE.negate())));
    }

    @Test
    void whoDeclinedIsPassedOverNextTime() {
        order.assign(technician);

        order.release("busy");

        assertThat(order.passedOver()).containsExactly(technician);
        assertThat(view().technician()).isNull();
        assertThat(view().status()).isEqualTo(ServiceOrderStatus.NEW);
    }

    @Test
    void onlyAConfirmedVisitCanBeReported() {
        refused("order-status", () -> order.reportDone(visit("1", "0")));
        order.assign(technician);
        refused("order-status", () -> order.reportDone(visit("1", "0")));
        refused("order-status", () -> order.postpone(VISIT, "ill", NOW));
        refused("order-status", order::reportClientAbsent);
        refused("order-status", () -> order.refuse("too expensive", NOW));
        order.confirm();
        order.reportDone(visit("1", "0"));
        refused("order-status", () -> order.reportDone(visit("1", "0")));
    }

    @Test
    void whoAsksForAnotherTimeKeepsTheOrderUntilItIsAgreed() {
        refused("order-status", order::askForOtherTime);
        order.assign(technician);

        order.askForOtherTime();

        assertThat(view().technician()).isEqualTo(technician);
        assertThat(view().status()).isEqualTo(ServiceOrderStatus.POSTPONED);
        order.postpone(VISIT.plus(Duration.ofDays(1)), "agreed", NOW);
        refused("order-status", order::askForOtherTime);
    }

    @Test
    void aPostponedVisitIsReportedLater() {
        confirmed();
        var later = VISIT.plus(Duration.ofDays(1));

        order.postpone(later, "ill", NOW);

        assertThat(view().dateMeeting()).isEqualTo(later);
        refused("date-in-past", () -> order.postpone(NOW, "again", NOW));
        order.reportDone(visit("1", "0"));
        order.close(NOW);
        assertThat(view().closingDate()).isEqualTo(NOW);
    }

    @Test
    void anAbsentClientGetsANewDateOrGivesUp() {
        confirmed();
        order.reportClientAbsent();
        order.postpone(VISIT, "came too early", NOW);
        order.reportClientAbsent();

        order.refuse("no longer needed", NOW);

        assertThat(view().status()).isEqualTo(ServiceOrderStatus.REFUSED);
        assertThat(view().reason()).isEqualTo("no longer needed");
    }

    @Test
    void aFinishedOrderStaysFinished() {
        order.cancel("called off", NOW);

        refused("order-status", () -> order.cancel("twice", NOW));
        refused("order-status", () -> order.assign(technician));
        refused("order-status", () -> order.close(NOW));
    }

    @Test
    void cancellingIsPossibleUntilTheEnd() {
        confirmed();
        order.reportDone(visit("1", "0"));

        order.cancel("wrong client", NOW);

        assertThat(view().status()).isEqualTo(ServiceOrderStatus.CANCELLED);
    }

    private void confirmed() {
        order.assign(technician);
        order.confirm();
    }

    private ServiceOrderView view() {
        return order.view(Map.of());
    }

    private static VisitResult visit(String result, String expenditure) {
        return new VisitResult(
                Money.roubles(new BigDecimal(result)), Money.roubles(new BigDecimal(expenditure)), "", null);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }
}
