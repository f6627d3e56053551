package potok.orders.serviceorder.process;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.ModelEngine;
import potok.engine.ProcessStarts;
import potok.engine.RuleTables;
import potok.identity.UserId;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.ServiceOrderEvent;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;
import potok.orders.serviceorder.TechnicianCandidate;
import potok.orders.serviceorder.VisitResult;
import potok.settings.Cities;
import potok.settings.SettingsOfTests;
import potok.shared.Money;
import potok.shared.RuleBroken;

@Tag("C19")
@Tag("X1")
@Deployment(
        resources = {
            "processes/orders/service-order.bpmn",
            "processes/orders/service-order-terms.dmn",
            "processes/orders/technician-choice.dmn",
            "forms/orders/choose-technician.form",
            "forms/orders/confirm-visit.form",
            "forms/orders/report-result.form",
            "forms/orders/receive-cash.form",
            "forms/orders/arrange-visit.form"
        })
class ServiceOrderProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant VISIT = NOW.plus(48, HOURS);
    private static final Map<String, Object> CONFIRMED = Map.of("answer", "confirm");
    private static final Map<String, Object> ABSENT = Map.of("outcome", "client-absent");

    private final ServiceOrders orders = mock();
    private final Cities cities = mock();
    private final ServiceOrderId order = ServiceOrderId.next();
    private final UserId pyotr = UserId.next();
    private final UserId ivan = UserId.next();

    private ModelEngine engine;
    private ServiceOrderProcess process;

    @BeforeEach
    void stepsAreThere() {
        var services = ENGINE.getProcessEngine();
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        process = new ServiceOrderProcess(
                new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()),
                services.getRuntimeService(),
                orders);
        var choice =
                new TechnicianChoice(new RuleTables(services.getDecisionService(), services.getRepositoryService()));
        STEPS.put("assignTechnician", new AssignTechnician(orders, choice));
        STEPS.put("takeTechnician", new TakeTechnician(orders));
        STEPS.put("tellTechnician", new TellTechnician(orders));
        STEPS.put("tellClient", new TellClient(orders));
        STEPS.put("answerAssignment", new AnswerAssignment(orders));
        STEPS.put("releaseTechnician", new ReleaseTechnician(orders));
        STEPS.put("scheduleVisit", new ScheduleVisit(orders));
        STEPS.put("remindOfVisit", new RemindOfVisit(orders, ModelEngine.clock()));
        STEPS.put("reportVisit", new ReportVisit(orders, cities, SettingsOfTests.presets()));
        STEPS.put("arrangeVisit", new ArrangeVisit(orders, cities));
        STEPS.put("countCash", new CountCash(orders, SettingsOfTests.presets()));
        STEPS.put("closeOrder", new CloseOrder(orders));
        when(cities.zoneOf("Омск")).thenReturn(ZoneId.of("Asia/Omsk"));
        ModelEngine.setTime(NOW);
        when(orders.view(order)).thenReturn(SampleOrder.of(order, VISIT).view());
        candidates(fit(pyotr, "pyotr", 0));
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void placingAnOrderDoesNotWaitForWhatFollows() {
        when(orders.candidates(order)).thenThrow(new IllegalStateException());

        assertThatCode(() -> process.on(new ServiceOrderEvent.Placed(order, null)))
                .doesNotThrowAnyException();

        verify(orders, never()).assign(any(), any());
    }

    @Test
    void technicianIsAskedToConfirm() {
        placed();

        verify(orders).assign(order, pyotr);
        verify(orders).tellTechnician(order, "assigned");
        assertThat(task(instance())).hasDefinitionKey("userTask_confirm").isAssignedTo("pyotr");
    }

    @Test
    void tiesGoToTheLeastLoad() {
        candidates(fit(pyotr, "pyotr", 2), fit(ivan, "ivan", 1));

        placed();

        verify(orders).assign(order, ivan);
    }

    @Test
    void tiesOfEqualLoadGoByName() {
        candidates(fit(pyotr, "pyotr", 1), fit(ivan, "ivan", 1));

        placed();

        verify(orders).assign(order, ivan);
    }

    @Test
    void rankGoesBeforeLoad() {
        when(orders.view(order))
                .thenReturn(
                        SampleOrder.of(order, VISIT).type(OrderType.WARRANTY).view());
        candidates(
                new TechnicianCandidate(pyotr, "pyotr", true, 4, true, false),
                new TechnicianCandidate(ivan, "ivan", true, 0, false, false));

        placed();

        verify(orders).assign(order, pyotr);
    }

    @Test
    void personChoosesWhenNobodyFits() {
        candidates(unfit(ivan, "ivan"));

        placed();

        assertThat(task(instance()))
                .hasDefinitionKey("userTask_chooseTechnician")
                .hasCandidateGroup("MANAGER")
                .hasCandidateGroup("operators")
                .hasDueDate(Date.from(NOW.plus(30, MINUTES)));
    }

    @Test
    void chosenTechnicianIsAsked() {
        candidates(unfit(ivan, "ivan"));
        placed();

        engine.complete("userTask_chooseTechnician", Map.of("chosenTechnician", "ivan"));

        verify(orders).assign(order, ivan);
        verify(orders).tellTechnician(order, "assigned");
        assertThat(task(instance())).hasDefinitionKey("userTask_confirm").isAssignedTo("ivan");
    }

    @Test
    void nobodyFromElsewhereCanBeChosen() {
        candidates();
        placed();

        assertThatThrownBy(() -> engine.complete("userTask_chooseTechnician", Map.of("chosenTechnician", "ivan")))
                .rootCause()
                .isInstanceOf(RuleBroken.class)
                .hasMessage("choice-invalid");
    }

    @Test
    void whoDoesNotAnswerInTimeLosesTheOrder() {
        placed();
        candidates(fit(ivan, "ivan", 0));

        engine.fire("event_noAnswerInTime");

        assertThat(ModelEngine.clock().instant()).isEqualTo(NOW.plus(30, MINUTES));
        var sequence = inOrder(orders);
        sequence.verify(orders).tellTechnician(order, "released");
        sequence.verify(orders).release(order, "no-answer");
        sequence.verify(orders).assign(order, ivan);
        assertThat(task(instance())).isAssignedTo("ivan");
    }

    @Test
    void whoDeclinesSaysWhy() {
        placed();
        candidates(unfit(pyotr, "pyotr"));

        engine.complete("userTask_confirm", Map.of("answer", "decline", "declineReason", "болею"));

        verify(orders).release(order, "болею");
        verify(orders, never()).confirm(order);
        assertThat(instance()).isWaitingAt("userTask_chooseTechnician");
    }

    @Test
    @Tag("T16")
    void whoWantsAnotherTimeKeepsTheOrderAndOperatorsArrangeIt() {
        var instance = placed();

        engine.complete("userTask_confirm", Map.of("answer", "postpone"));

        verify(orders).askForOtherTime(order);
        verify(orders, never()).confirm(order);
        assertThat(instance).isWaitingAt("userTask_arrangeVisit");
    }

    @Test
    void confirmedVisitIsReportedByItsTechnician() {
        confirmed();

        verify(orders).confirm(order);
        verify(orders).tellClient(order, "confirmed");
        assertThat(task(instance()))
                .hasDefinitionKey("userTask_reportResult")
                .isAssignedTo("pyotr")
                .hasDueDate(Date.from(VISIT.plus(6, HOURS)));
    }

    @Test
    void bothAreRemindedTheDayBefore() {
        confirmed();

        engine.fire("event_dayBeforeVisit");

        assertThat(ModelEngine.clock().instant()).isEqualTo(VISIT.minus(24, HOURS));
        verify(orders).tellClient(order, "reminder");
        verify(orders).tellTechnician(order, "reminder");
        assertThat(instance()).isWaitingAt("userTask_reportResult").hasPassed("event_bothReminded");
    }

    @ParameterizedTest
    @CsvSource({"1, 60, true", "1, 59, false", "1, -1, false", "3, 180, true", "3, 179, false"})
    void nobodyIsRemindedOfAVisitThatIsAboutToBegin(int atLeastHours, int minutesLeft, boolean told) {
        var running = confirmed();
        ENGINE.getRuntimeService().setVariable(running.getId(), "reminderAtLeastHours", atLeastHours);
        when(orders.view(order))
                .thenReturn(SampleOrder.of(order, VISIT.minus(24, HOURS).plus(minutesLeft, MINUTES))
                        .view());

        engine.fire("event_dayBeforeVisit");

        verify(orders, told ? times(1) : never()).tellClient(order, "reminder");
        verify(orders, told ? times(1) : never()).tellTechnician(order, "reminder");
    }

    @Test
    void moneyIsCountedBeforeTheOrderIsClosed() {
        var running = confirmed();

        engine.complete("userTask_reportResult", done(5000, 300));

        verify(orders)
                .reportDone(
                        order,
                        new VisitResult(roubles(5000), roubles(300), "заменён тэн", LocalDate.parse("2027-05-20")));
        assertThat(task(instance()))
                .hasDefinitionKey("userTask_receiveCash")
                .hasCandidateGroup("ACCOUNTANT")
                .hasDueDate(Date.from(NOW.plus(48, HOURS)));
        verify(orders, never()).close(order);

        engine.complete("userTask_receiveCash", Map.of("amount", 4700.0));

        verify(orders).receiveCash(order, roubles(4700));
        verify(orders).close(order);
        verify(orders).tellClient(order, "rating");
        assertThat(running).isEnded().hasPassed("event_orderClosed");
    }

    @Test
    void orderWithoutMoneyIsClosedAtOnce() {
        var running = confirmed();

        engine.complete("userTask_reportResult", Map.of("outcome", "done", "result", 0, "expenditure", 0));

        verify(orders).reportDone(order, new VisitResult(roubles(0), roubles(0), "", null));
        verify(orders, never()).receiveCash(any(), any());
        assertThat(running).isEnded().hasPassed("event_orderClosed");
    }

    @Test
    void amountMustBeCounted() {
        confirmed();
        engine.complete("userTask_reportResult", done(5000, 300));

        assertThatThrownBy(() -> engine.complete("userTask_receiveCash", Map.of()))
                .rootCause()
                .hasMessage("field-missing");
    }

    @Test
    void refusedReportLeavesTheTaskOpen() {
        doThrow(new RuleBroken("money-negative")).when(orders).reportDone(eq(order), any());
        var running = confirmed();

        assertThatThrownBy(() -> engine.complete("userTask_reportResult", done(-1, 0)))
                .hasRootCauseInstanceOf(RuleBroken.class);

        assertThat(running).isWaitingAt("userTask_reportResult");
    }

    @Test
    void postponedVisitIsWaitedForAnew() {
        confirmed();
        var later = VISIT.plus(72, HOURS);
        when(orders.view(order)).thenReturn(SampleOrder.of(order, later).view());

        engine.complete(
                "userTask_reportResult",
                Map.of("outcome", "postponed", "postponedTo", inOmsk(later), "reason", "ремонт"));

        verify(orders).postpone(order, later, "ремонт");
        verify(orders).tellClient(order, "postponed");
        verify(orders).tellTechnician(order, "postponed");
        assertThat(task(instance()))
                .hasDefinitionKey("userTask_reportResult")
                .isAssignedTo("pyotr")
                .hasDueDate(Date.from(later.plus(6, HOURS)));
    }

    @Test
    void newVisitIsArrangedWithAnAbsentClient() {
        confirmed();
        engine.complete("userTask_reportResult", ABSENT);
        assertThat(task(instance()))
                .hasDefinitionKey("userTask_arrangeVisit")
                .hasCandidateGroup("operators")
                .hasDueDate(Date.from(NOW.plus(24, HOURS)));
        var later = VISIT.plus(24, HOURS);

        engine.complete(
                "userTask_arrangeVisit",
                Map.of("arrangement", "new-date", "newDate", inOmsk(later), "reason", "забыла"));

        verify(orders).reportClientAbsent(order);
        verify(orders).postpone(order, later, "забыла");
        assertThat(instance()).isWaitingAt("userTask_reportResult");
    }

    @Test
    void absentClientMayGiveUp() {
        var running = confirmed();
        engine.complete("userTask_reportResult", ABSENT);

        engine.complete("userTask_arrangeVisit", Map.of("arrangement", "gave-up", "reason", "купила новую"));

        verify(orders).refuse(order, "купила новую");
        verify(orders).tellClient(order, "refused");
        assertThat(running).isEnded().hasPassed("event_orderRefused");
    }

    @Test
    void clientMayRefuseAtTheDoor() {
        var running = confirmed();

        engine.complete("userTask_reportResult", Map.of("outcome", "refused", "reason", "дорого"));

        verify(orders).refuse(order, "дорого");
        verify(orders).tellClient(order, "refused");
        assertThat(running).isEnded().hasPassed("event_orderRefused");
    }

    @Test
    void cancellingIsToldToBoth() {
        var running = confirmed();

        process.on(new ServiceOrderEvent.Cancelled(order, "передумал"));

        verify(orders).tellTechnician(order, "cancelled");
        verify(orders).tellClient(order, "cancelled");
        assertThat(running).isEnded().hasPassed("event_cancellingTold");
    }

    @Test
    void cancellingConcernsNoTechnicianWhenNoneIsAssigned() {
        candidates(unfit(ivan, "ivan"));
        var running = placed();

        process.on(new ServiceOrderEvent.Cancelled(order, "передумал"));

        verify(orders, never()).tellTechnician(order, "cancelled");
        verify(orders).tellClient(order, "cancelled");
        assertThat(running).isEnded();
    }

    @Test
    void orderMayBeCancelledBeforeAnythingFollowed() {
        process.on(new ServiceOrderEvent.Placed(order, null));
        var running = instance();

        process.on(new ServiceOrderEvent.Cancelled(order, "ошибка"));

        verify(orders).tellClient(order, "cancelled");
        assertThat(running).isEnded();
    }

    @Test
    void nobodyWaitsForTheCancellingOfAFinishedOrder() {
        var running = confirmed();
        engine.complete("userTask_reportResult", Map.of("outcome", "refused", "reason", "дорого"));

        process.on(new ServiceOrderEvent.Cancelled(order, "поздно"));

        verify(orders, never()).tellClient(order, "cancelled");
        assertThat(running).isEnded();
    }

    @Test
    @Tag("X5")
    void nothingTypedBecomesAVariable() {
        confirmed();
        engine.complete("userTask_reportResult", done(5000, 300));
        engine.complete("userTask_receiveCash", Map.of("amount", 4700));

        var kept =
                ENGINE.getHistoryService().createHistoricVariableInstanceQuery().list();
        assertThat(kept).isNotEmpty().allSatisfy(variable -> {
            assertThat(variable.getName())
                    .isNotIn("answer", "outcome", "result", "expenditure", "note", "warrantyUntil", "amount");
            assertThat(variable.getTypeName()).isIn("string", "integer", "boolean", "date", "null");
        });
    }

    private ProcessInstance placed() {
        process.on(new ServiceOrderEvent.Placed(order, null));
        engine.runJobs();
        return instance();
    }

    private ProcessInstance confirmed() {
        var running = placed();
        engine.complete("userTask_confirm", CONFIRMED);
        return running;
    }

    private ProcessInstance instance() {
        return engine.process(order);
    }

    private void candidates(TechnicianCandidate... candidates) {
        when(orders.candidates(order)).thenReturn(List.of(candidates));
        when(orders.everyCandidate(order)).thenReturn(List.of(candidates));
    }

    private static TechnicianCandidate fit(UserId technician, String login, int openOrders) {
        return new TechnicianCandidate(technician, login, true, openOrders, false, false);
    }

    private static TechnicianCandidate unfit(UserId technician, String login) {
        return new TechnicianCandidate(technician, login, false, 0, false, false);
    }

    /** As the form writes what a person chose for a client in Omsk. */
    private static String inOmsk(Instant moment) {
        return moment.atZone(ZoneId.of("Asia/Omsk")).toLocalDateTime().toString();
    }

    private static Money roubles(int amount) {
        return Money.roubles(BigDecimal.valueOf(amount));
    }

    private static Map<String, Object> done(int result, int expenditure) {
        return Map.of(
                "outcome", "done",
                "result", result,
                "expenditure", expenditure,
                "note", "заменён тэн",
                "warrantyUntil", "2027-05-20");
    }
}
