package potok.calls.process;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potok.ModelEngine;
import potok.calls.CallEvent;
import potok.calls.CallId;
import potok.calls.CallerFacts;
import potok.calls.Calls;
import potok.engine.ProcessStarts;
import potok.identity.UserId;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.orders.serviceorder.ServiceOrderId;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.Cities;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

@Tag("C1")
@Tag("C2")
@Tag("X1")
@Deployment(
        resources = {
            "processes/calls/call-to-order.bpmn",
            "processes/calls/work-inquiry.bpmn",
            "processes/calls/call-routing.dmn",
            "processes/calls/callback-policy.dmn",
            "forms/calls/work-inquiry.form",
            "forms/calls/call-back.form"
        })
class CallToOrderProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Calls calls = mock();
    private final Staff staff = mock();
    private final Cities cities = mock();
    private final CallId call = CallId.next();
    private final UserId operator = UserId.next();

    private ModelEngine engine;
    private CallToOrderProcess process;

    @BeforeEach
    void stepsAreThere() {
        var services = ENGINE.getProcessEngine();
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        process = new CallToOrderProcess(
                new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()),
                services.getRuntimeService(),
                services.getHistoryService(),
                staff);
        STEPS.put("identifyCaller", new IdentifyCaller(calls));
        STEPS.put("alertUnanswered", new AlertUnanswered(calls));
        STEPS.put("finishInquiry", new FinishInquiry(calls, mock(), staff, cities));
        STEPS.put("planCallBack", new PlanCallBack(calls, ModelEngine.clock()));
        STEPS.put("giveUpCall", new GiveUpCall(calls));
        STEPS.put("escalateCallBack", new EscalateCallBack(calls, services.getTaskService()));
        var view = new StaffView(operator, "operator", "Ольга", "Омск", "101", Set.of());
        when(staff.find(operator)).thenReturn(Optional.of(view));
        when(staff.byLogin("operator")).thenReturn(Optional.of(view));
        when(calls.identify(call)).thenReturn(new CallerFacts("Омск", "73810000001", "avito", 12, false));
        when(cities.zoneOf("Омск")).thenReturn(ZoneId.of("Asia/Omsk"));
        when(cities.zoneOf("Москва")).thenReturn(ZoneId.of("Europe/Moscow"));
        when(cities.zoneOf(null)).thenReturn(ZoneOffset.UTC);
        ModelEngine.setTime(NOW);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void ringingCallWaitsForAnAnswer() {
        ringing();

        assertThat(instance())
                .isWaitingAt("receiveTask_callSettled")
                .variables()
                .containsEntry("operatorGroup", "operators")
                .containsEntry("priority", 60)
                .containsEntry("answerDeadline", "PT15S")
                .containsEntry("silenceTerm", "PT1H");
    }

    @Test
    void managersHearOfACallThatNobodyAnswers() {
        ringing();

        engine.fire("event_answerDeadlinePassed");

        verify(calls).alertUnanswered(call);
        assertThat(instance()).isWaitingAt("receiveTask_callSettled").hasPassed("event_managersAlerted");
    }

    @Test
    void whoAnsweredWorksTheCall() {
        answered();

        assertThat(instance()).isWaitingAt("callActivity_workInquiry");
        assertThat(inquiry()).isAssignedTo("operator").hasDueDate(Date.from(NOW.plus(30, MINUTES)));
    }

    @Test
    void groupWorksACallAnsweredByAnUnknownExtension() {
        ringing();

        process.on(new CallEvent.Answered(call, null));

        assertThat(inquiry()).isNotAssigned().hasCandidateGroup("operators");
    }

    @Test
    void formComesWithTheModel() {
        answered();

        var form = ENGINE.getFormService().getDeployedTaskForm(inquiry().getId());

        assertThat(form).hasSameContentAs(getClass().getResourceAsStream("/forms/calls/work-inquiry.form"));
    }

    /** He sits in Moscow, the client lives in Omsk: 14:00 is what the client's clock shows. */
    @Test
    void conversationBecomesAnOrder() {
        var order = ServiceOrderId.next();
        when(calls.convert(eq(call), any())).thenReturn(order);
        var running = answered();

        engine.complete("userTask_workInquiry", orderFields());

        verify(calls)
                .convert(
                        call,
                        new PlaceServiceOrder(
                                "avito",
                                "Омск",
                                new PhoneNumber("+79000000001"),
                                OrderType.FIRST_TIME,
                                "Анна",
                                "ул. Мира, 1",
                                Instant.parse("2026-11-21T08:00:00Z"),
                                EquipmentType.BT,
                                "не греет",
                                operator,
                                call.value()));
        assertThat(running).isEnded().hasPassed("event_orderPlaced").variables().containsEntry("orderId", "" + order);
    }

    @Test
    @Tag("X5")
    void nothingTypedBecomesAVariable() {
        when(calls.convert(eq(call), any())).thenReturn(ServiceOrderId.next());
        answered();

        engine.complete("userTask_workInquiry", orderFields());

        var kept =
                ENGINE.getHistoryService().createHistoricVariableInstanceQuery().list();
        assertThat(kept).isNotEmpty().allSatisfy(variable -> {
            assertThat(orderFields()).doesNotContainKey(variable.getName());
            assertThat(variable.getTypeName()).isIn("string", "integer", "boolean", "date", "null");
        });
    }

    @Test
    void refusedOrderLeavesTheTaskOpen() {
        when(calls.convert(eq(call), any())).thenThrow(new RuleBroken("date-in-past"));
        var running = answered();

        assertThatThrownBy(() -> engine.complete("userTask_workInquiry", orderFields()))
                .hasRootCauseInstanceOf(RuleBroken.class);

        assertThat(running).isWaitingAt("callActivity_workInquiry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome",
                "orderCity",
                "phone",
                "typeOrder",
                "clientName",
                "address",
                "dateMeeting",
                "typeEquipment",
                "problem"
            })
    void orderNeedsAllItsFields(String field) {
        var running = answered();
        var fields = new HashMap<>(orderFields());
        fields.put(field, " ");

        assertThatThrownBy(() -> engine.complete("userTask_workInquiry", fields))
                .rootCause()
                .hasMessage("field-missing");

        assertThat(running).isWaitingAt("callActivity_workInquiry");
    }

    @Test
    void whoOnlyAskedIsAnsweredWithANote() {
        var running = answered();

        engine.complete("userTask_workInquiry", Map.of("outcome", "information", "callNote", "часы работы"));

        verify(calls).inform(call, "часы работы");
        assertThat(running).isEnded().hasPassed("event_callClosed");
    }

    @ParameterizedTest
    @CsvSource({"rejected, дорого", "wrong-number, wrong-number"})
    void callIsRejectedWithAReason(String outcome, String reason) {
        var running = answered();

        engine.complete("userTask_workInquiry", Map.of("outcome", outcome, "rejectionReason", reason));

        verify(calls).reject(call, reason);
        assertThat(running).isEnded().hasPassed("event_callClosed");
    }

    @Test
    void missedClientIsCalledBackAtOnce() {
        missed();

        verify(calls).planCallBack(call, 1, NOW);
        engine.fire("event_callBackTimeCame");
        assertThat(task(instance()))
                .hasDefinitionKey("userTask_callBack")
                .hasCandidateGroup("operators")
                .hasDueDate(Date.from(NOW.plus(15, MINUTES)));
    }

    @Test
    void calledBackClientOrders() {
        when(calls.convert(eq(call), any())).thenReturn(ServiceOrderId.next());
        var running = missed();
        engine.fire("event_callBackTimeCame");

        engine.complete("userTask_callBack", orderFields());

        assertThat(running).isEnded().hasPassed("event_orderPlaced");
    }

    @Test
    void clientIsCalledAtTheTimeHeAskedFor() {
        answered();
        var tomorrow = NOW.plus(24, HOURS);

        engine.complete("userTask_workInquiry", Map.of("outcome", "callback", "callbackWhen", "" + tomorrow));

        verify(calls).requestCallBack(call, tomorrow);
        verify(calls).planCallBack(call, 1, tomorrow);
        engine.fire("event_callBackTimeCame");
        assertThat(task(instance())).hasDueDate(Date.from(tomorrow.plus(30, MINUTES)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"Омск, 08:00", "Москва, 11:00", "-, 14:00"})
    void clientIsCalledByTheClockOfHisCity(@Nullable String city, String utc) {
        when(calls.identify(call)).thenReturn(new CallerFacts(city, "73810000001", "avito", 12, false));
        answered();

        engine.complete("userTask_workInquiry", Map.of("outcome", "callback", "callbackWhen", "2026-11-21T14:00"));

        verify(calls).requestCallBack(call, Instant.parse("2026-11-21T" + utc + ":00Z"));
    }

    @Test
    void attemptsAreCountedAnewOnceTheClientWasReached() {
        missed();
        notReached();
        engine.fire("event_callBackTimeCame");
        var later = ModelEngine.clock().instant().plus(3, HOURS);

        engine.complete("userTask_callBack", Map.of("outcome", "callback", "callbackWhen", "" + later));

        verify(calls).planCallBack(call, 1, later);
    }

    @Test
    void clientWhoIsNeverReachedIsGivenUpAfterFourAttempts() {
        var running = missed();
        for (int attempt = 1; attempt <= 4; attempt++) {
            notReached();
            verify(calls).notReached(call, attempt);
        }

        var second = NOW.plus(15, MINUTES);
        var third = second.plus(120, MINUTES);
        verify(calls).planCallBack(call, 2, second);
        verify(calls).planCallBack(call, 3, third);
        verify(calls).planCallBack(call, 4, third.plus(24, HOURS));
        verify(calls).giveUp(call);
        assertThat(running).isEnded().hasPassed("event_givenUp");
    }

    @Test
    void overdueCallBackGoesToTheManagersToo() {
        missed();
        engine.fire("event_callBackTimeCame");

        engine.fire("event_callBackOverdue");

        verify(calls).escalateCallBack(call);
        assertThat(instance()).isWaitingAt("userTask_callBack").hasPassed("event_managerInCharge");
        assertThat(task(instance())).hasCandidateGroup("MANAGER").hasCandidateGroup("operators");
    }

    @Test
    void overdueCallBackIsTakenFromWhoClaimedIt() {
        missed();
        engine.fire("event_callBackTimeCame");
        ENGINE.getTaskService().claim(task(instance()).getId(), "operator");

        engine.fire("event_callBackOverdue");

        assertThat(task(instance()))
                .hasDefinitionKey("userTask_callBack")
                .isNotAssigned()
                .hasCandidateGroup("MANAGER")
                .hasCandidateGroup("operators");
    }

    @Test
    void clientIsCalledBackWhenTheExchangeFellSilent() {
        ringing();

        engine.fire("event_callLost");

        verify(calls).planCallBack(call, 1, NOW.plus(1, HOURS));
        process.on(new CallEvent.Missed(call));
        assertThat(instance()).isWaitingAt("event_callBackTimeCame");
    }

    @Test
    void clientWhoCallsAgainNeedsNoCallBack() {
        var running = missed();
        engine.fire("event_callBackTimeCame");

        process.on(new CallEvent.SupersededBy(call, CallId.next()));

        assertThat(running).isEnded().hasPassed("event_callBackNotNeeded");
    }

    @Test
    void oldCallWhoseProcessIsGoneDoesNotBlockTheNewOne() {
        var running = missed();
        ENGINE.getRuntimeService().deleteProcessInstance(running.getId(), "damaged");

        assertThatCode(() -> process.on(new CallEvent.SupersededBy(call, CallId.next())))
                .doesNotThrowAnyException();
    }

    @Test
    void oldCallWhoseProcessIsSuspendedDoesNotBlockTheNewOne() {
        var running = missed();
        ENGINE.getRuntimeService().suspendProcessInstanceById(running.getId());

        assertThatCode(() -> process.on(new CallEvent.SupersededBy(call, CallId.next())))
                .doesNotThrowAnyException();

        assertThat(instance()).isWaitingAt("event_callBackTimeCame").isSuspended();
    }

    @Test
    void callIsSettledOnlyOnce() {
        answered();

        assertThatThrownBy(() -> process.on(new CallEvent.Missed(call)))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    private void ringing() {
        process.on(new CallEvent.Rang(call));
    }

    private ProcessInstance instance() {
        return engine.process(call);
    }

    private Task inquiry() {
        return engine.task("userTask_workInquiry");
    }

    private ProcessInstance answered() {
        ringing();
        process.on(new CallEvent.Answered(call, operator));
        return instance();
    }

    private ProcessInstance missed() {
        ringing();
        process.on(new CallEvent.Missed(call));
        engine.runJobs();
        return instance();
    }

    private void notReached() {
        engine.fire("event_callBackTimeCame");
        engine.complete("userTask_callBack", Map.of("outcome", "not-reached"));
    }

    private static Map<String, Object> orderFields() {
        var fields = new HashMap<String, Object>();
        fields.put("outcome", "order");
        fields.put("orderRk", "avito");
        fields.put("orderCity", "Омск");
        fields.put("phone", "+7 900 000-00-01");
        fields.put("typeOrder", "first_time");
        fields.put("clientName", "Анна");
        fields.put("address", "ул. Мира, 1");
        fields.put("dateMeeting", "2026-11-21T14:00");
        fields.put("typeEquipment", "bt");
        fields.put("problem", "не греет");
        return fields;
    }
}
