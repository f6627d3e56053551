package potok.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.ModelTexts;

@Tag("C16")
class ProcessPicturesTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private ProcessEngine engine;
    private ProcessPictures pictures;

    @BeforeEach
    void anOrdersProcess() {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/orders/service-order.bpmn")
                .deploy();
        pictures = new ProcessPictures(
                engine.getHistoryService(),
                engine.getRuntimeService(),
                engine.getRepositoryService(),
                ModelTexts.source());
        engine.getRuntimeService().startProcessInstanceByKey("service-order", "order");
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void everyKindOfElementIsNamedInTheReadersLanguage() {
        var names = pictures.of("service-order", "order", RUSSIAN).orElseThrow().names();

        assertThat(names)
                .containsEntry("event_orderPlaced", "Заказ оформлен")
                .containsEntry("serviceTask_closeOrder", "Закрыть заказ")
                .containsEntry("userTask_confirm", "Подтвердить выезд")
                .containsEntry("gateway_technicianFound", "Мастер найден?")
                .containsEntry("subProcess_orderCancelled", "Заказ отменён")
                .containsEntry("flow_visitOutcomeToNewVisitNeeded", "Клиента не было");
    }

    @Test
    void pictureMarksWhereTheCaseStands() {
        assertThat(pictures.of("service-order", "order", RUSSIAN).orElseThrow().active())
                .containsExactly("event_orderPlaced");
        assertThat(pictures.of("service-order", "another", RUSSIAN)).isEmpty();
    }
}
