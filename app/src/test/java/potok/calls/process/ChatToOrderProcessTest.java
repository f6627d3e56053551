package potok.calls.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import potok.ModelEngine;
import potok.calls.CallerFacts;
import potok.calls.ChatOrderWished;
import potok.calls.ChatOrders;
import potok.engine.ProcessStarts;
import potok.identity.UserId;
import potok.messaging.ConversationId;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.orders.serviceorder.ServiceOrderId;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.Cities;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;

@Tag("C2")
@Tag("X4")
@Deployment(
        resources = {
            "processes/calls/chat-to-order.bpmn",
            "processes/calls/work-inquiry.bpmn",
            "processes/calls/call-routing.dmn",
            "forms/calls/work-inquiry.form"
        })
class ChatToOrderProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private final ChatOrders chats = mock();
    private final Staff staff = mock();
    private final Cities cities = mock();
    private final ConversationId chat = ConversationId.next();
    private final UserId operator = UserId.next();

    private ModelEngine engine;
    private ChatToOrderProcess process;

    @BeforeEach
    void stepsAreThere() {
        var services = ENGINE.getProcessEngine();
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        process = new ChatToOrderProcess(
                new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()),
                services.getRuntimeService(),
                staff);
        STEPS.put("identifyWriter", new IdentifyWriter(chats));
        STEPS.put("finishInquiry", new FinishInquiry(mock(), chats, staff, cities));
        var view = new StaffView(operator, "operator", "Ольга", "Омск", "101", Set.of());
        when(staff.find(operator)).thenReturn(Optional.of(view));
        when(staff.byLogin("operator")).thenReturn(Optional.of(view));
        when(chats.identify(chat)).thenReturn(new CallerFacts("Омск", "", "avito", 12, false));
        when(cities.zoneOf("Омск")).thenReturn(ZoneId.of("Asia/Omsk"));
    }

    @Test
    void whoWishedTheOrderFillsItIn() {
        wished();

        assertThat(engine.task("userTask_workInquiry")).isAssignedTo("operator");
    }

    @Test
    void whoIsNotOnTheStaffLeavesItToTheGroup() {
        process.on(new ChatOrderWished(chat, null));

        assertThat(engine.task("userTask_workInquiry")).isNotAssigned().hasCandidateGroup("operators");
    }

    @Test
    void secondWishStartsNothing() {
        wished();
        wished();

        assertThat(engine.process(chat)).isWaitingAt("callActivity_workInquiry");
    }

    @Test
    void chatBecomesAnOrderByTheSameFormAsACall() {
        var order = ServiceOrderId.next();
        when(chats.convert(eq(chat), any())).thenReturn(order);
        wished();
        var running = engine.process(chat);

        engine.complete("userTask_workInquiry", orderFields());

        verify(chats)
                .convert(
                        chat,
                        new PlaceServiceOrder(
                                "avito",
                                "Омск",
                                new PhoneNumber("+79000000001"),
                                OrderType.FIRST_TIME,
                                "Марина",
                                "ул. Мира, 1",
                                Instant.parse("2026-11-21T08:00:00Z"),
                                EquipmentType.BT,
                                "не греет",
                                operator,
                                null));
        assertThat(running).isEnded().hasPassed("event_orderPlaced").variables().containsEntry("orderId", "" + order);
    }

    @Test
    void whoOnlyAskedIsNoted() {
        wished();
        var running = engine.process(chat);

        engine.complete("userTask_workInquiry", Map.of("outcome", "information", "callNote", "часы работы"));

        verify(chats).note(chat, "часы работы");
        assertThat(running).isEnded().hasPassed("event_inquiryClosed");
    }

    @Test
    void whyNothingCameOfItIsNoted() {
        wished();

        engine.complete("userTask_workInquiry", Map.of("outcome", "rejected", "rejectionReason", "дорого"));

        verify(chats).note(chat, "дорого");
    }

    @Test
    void whoOnlyWroteCannotBeCalledBack() {
        wished();

        assertThatThrownBy(() -> engine.complete(
                        "userTask_workInquiry", Map.of("outcome", "callback", "callbackWhen", "2026-11-21T14:00")))
                .rootCause()
                .hasMessage("choice-invalid");
    }

    private void wished() {
        process.on(new ChatOrderWished(chat, operator));
        engine.runJobs();
    }

    private static Map<String, Object> orderFields() {
        var fields = new HashMap<String, Object>();
        fields.put("outcome", "order");
        fields.put("orderRk", "avito");
        fields.put("orderCity", "Омск");
        fields.put("phone", "+7 900 000-00-01");
        fields.put("typeOrder", "first_time");
        fields.put("clientName", "Марина");
        fields.put("address", "ул. Мира, 1");
        fields.put("dateMeeting", "2026-11-21T14:00");
        fields.put("typeEquipment", "bt");
        fields.put("problem", "не греет");
        return fields;
    }
}
