package potok.engine.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import potok.RealDatabase;
import potok.Wire;
import potok.shared.Organisations;

/** The job executor's threads belong to nobody: each job runs in the organisation whose it is. */
@RealDatabase
@Tag("O9")
class JobsIT {
    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Test
    void aTimerRingsInItsOrganisation() {
        var order = PlacedOrders.place(new Wire(port), "operator3", "Казань");

        Organisations.in(Organisations.SECOND, () -> {
            assertThat(waiting(order, "userTask_confirm").getAssignee()).isEqualTo("technician3");
            ring(order, "event_noAnswerInTime");
            // The order is taken back, and nobody else of that organisation can go.
            assertThat(waiting(order, "userTask_chooseTechnician").getTenantId())
                    .isEqualTo(Organisations.SECOND.toString());
        });
    }

    private Task waiting(String order, String element) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(order)
                                .taskDefinitionKey(element)
                                .singleResult(),
                        task -> task != null);
    }

    private void ring(String order, String timer) {
        var instance = tasks.createTaskQuery()
                .processInstanceBusinessKey(order)
                .singleResult()
                .getProcessInstanceId();
        var job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
        management.setJobDuedate(job.getId(), Date.from(Instant.now().minusSeconds(1)));
    }
}
