package potok.orders.serviceorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.integrations.outbox.Outbox;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;

/** Domain rows, outbox and engine stand or fall together. */
@RealDatabase
@Tag("X5")
class OneTransactionIT {
    private final Instant visit = Instant.now().plus(Duration.ofDays(3));

    @Autowired
    ServiceOrders orders;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    @Test
    void placingAnOrderStartsItsProcess() {
        var order = orders.place(PlaceServiceOrders.in("Москва", visit)).id();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("service-order")
                        .processInstanceBusinessKey(order.toString())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void nothingStaysOfAnOrderWhoseTransactionFails() {
        var before = runtime.createProcessInstanceQuery().count();
        var phone = PhoneNumber.of("+79000000031");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    orders.place(PlaceServiceOrders.of("Москва", visit, phone.value(), EquipmentType.KP));
                    throw new IllegalStateException("fault after the order");
                }))
                .hasMessage("fault after the order");

        assertThat(orders.historyOf(phone)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void aRefusedFormChangesNeitherOrderNorTask() {
        var order = orders.place(PlaceServiceOrders.in("Москва", visit)).id();
        var confirm = openTask(order, "userTask_confirm");
        tasks.complete(confirm, Variables.putValueTyped("answer", Variables.stringValue("confirm", true)));
        var report = openTask(order, "userTask_reportResult");

        assertThatThrownBy(() -> tasks.complete(
                        report,
                        Variables.putValueTyped("outcome", Variables.stringValue("done", true))
                                .putValueTyped("result", Variables.stringValue("-5", true))
                                .putValueTyped("expenditure", Variables.stringValue("0", true))
                                .putValueTyped("note", Variables.stringValue("x", true))))
                .hasMessageNotContaining("Exception");

        assertThat(orders.view(order).status()).isEqualTo(ServiceOrderStatus.CONFIRMED);
        assertThat(openTask(order, "userTask_reportResult")).isEqualTo(report);
    }

    @Test
    void nobodyCompletesWhatAnotherHasTaken() {
        var order = orders.place(PlaceServiceOrders.in("Москва", visit)).id();
        var confirm = openTask(order, "userTask_confirm");
        var owner = tasks.createTaskQuery().taskId(confirm).singleResult().getAssignee();
        identity.setAuthentication("manager", List.of("MANAGER", "ADMIN"));
        try {
            assertThatThrownBy(() -> tasks.complete(confirm)).isInstanceOf(BadUserRequestException.class);
        } finally {
            identity.clearAuthentication();
        }

        assertThat(tasks.createTaskQuery().taskId(confirm).singleResult().getAssignee())
                .isEqualTo(owner);
    }

    @Test
    void theEngineKeepsNothingOfWhatPeopleTyped() {
        var order = orders.place(PlaceServiceOrders.in("Москва", visit)).id();
        var confirm = openTask(order, "userTask_confirm");
        tasks.complete(confirm, Variables.putValueTyped("answer", Variables.stringValue("confirm", true)));
        openTask(order, "userTask_reportResult");

        var names = history.createHistoricVariableInstanceQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(order.toString())
                        .singleResult()
                        .getId())
                .list();

        assertThat(names).extracting("name").doesNotContain("answer", "clientName", "phone", "address");
        assertThat(names).extracting("name").contains("orderId", "technicianFound");
    }

    private String openTask(ServiceOrderId order, String element) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(order.toString())
                                .taskDefinitionKey(element)
                                .list(),
                        found -> !found.isEmpty())
                .get(0)
                .getId();
    }
}
