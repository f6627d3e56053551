package potok.engine.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import potok.RealDatabase;
import potok.Wire;
import potok.engine.ProcessStarts;
import potok.engine.RuleTables;
import potok.engine.organisations.Errands.Errand;
import potok.shared.Organisations;

/** An organisation's own process, rule table or form wins for it, and for nobody else. */
@RealDatabase
@Tag("B7")
class OwnVersionsIT {
    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ProcessStarts starts;

    @Autowired
    RuleTables rules;

    Errands errands;

    @BeforeEach
    void shared() {
        errands = new Errands(engine);
        errands.deployShared();
    }

    @AfterEach
    void forget() {
        errands.forgetAll();
    }

    @Test
    void anOwnRuleTableAnswersItsOrganisationOnly() {
        own("errand-price.dmn", "<text>100</text>", "<text>250</text>");

        assertThat(price(Organisations.SECOND)).isEqualTo(250);
        assertThat(price(Organisations.FIRST)).isEqualTo(100);
        assertThat(Organisations.in(Organisations.SECOND, this::asked)).isEqualTo(250);
        assertThat(asked()).isEqualTo(100);
    }

    @Test
    void anOwnProcessIsStartedInsteadOfTheSharedOne() {
        own("shared-errand.bpmn", "name=\"Run\"", "name=\"Fly\"");

        var second = errands.running(Organisations.SECOND);
        var first = errands.running(Organisations.FIRST);

        assertThat(taskName(second)).isEqualTo("Fly");
        assertThat(taskName(first)).isEqualTo("Run");
    }

    @Test
    void anOwnProcessCallsTheSharedPartsAndRules() {
        own("shared-errand.bpmn", "<bpmn:process id=\"errand-part\"", "<bpmn:process id=\"errand-other-part\"");

        var errand = errands.running(Organisations.SECOND);

        assertThat(definitionOfPart(errand)).isNull();
    }

    @Test
    void aSharedProcessCallsTheOwnPart() {
        own("shared-errand.bpmn", "<bpmn:process id=\"shared-errand\"", "<bpmn:process id=\"other-errand\"");

        assertThat(definitionOfPart(errands.running(Organisations.SECOND))).isEqualTo(Organisations.SECOND.toString());
        assertThat(definitionOfPart(errands.running(Organisations.FIRST))).isNull();
    }

    @Test
    void aMessageStartsTheOwnProcess() {
        own("shared-errand.bpmn", "name=\"Run\"", "name=\"Fly\"");

        assertThat(tenantOfAsked(Organisations.SECOND)).isEqualTo(Organisations.SECOND.toString());
        assertThat(tenantOfAsked(Organisations.FIRST)).isNull();
    }

    @Test
    void anOwnFormIsShownInASharedProcess() {
        own("errand-form.form", "Shared form", "Own form");

        assertThat(form(errands.running(Organisations.SECOND))).contains("Own form");
        assertThat(form(errands.running(Organisations.FIRST))).contains("Shared form");
    }

    @Test
    void nobodyDeploysForAnotherOrganisation() {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name("errands of others")
                .tenantId(Organisations.SECOND.toString())
                .addClasspathResource("organisations/errand-price.dmn");

        assertThatThrownBy(deployment::deploy).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void nobodyRemovesWhatAllShare() {
        var shared = engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("errands")
                .singleResult();

        assertThatThrownBy(() -> engine.getRepositoryService().deleteDeployment(shared.getId(), true))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void anOwnProcessShowsASharedFormThatItDidNotBring() {
        own("shared-errand.bpmn", "name=\"Run\"", "name=\"Fly\"");

        assertThat(form(errands.running(Organisations.SECOND))).contains("Shared form");
    }

    @Test
    void theTermsOfAnOrderAreTheOrganisationsOwn() {
        deploy(
                "service-order-terms.dmn",
                text("processes/orders/service-order-terms.dmn").replace("PT30M", "PT45M"));

        assertThat(confirmationTerm(Organisations.SECOND, "operator3", "Казань"))
                .isEqualTo("PT45M");
        assertThat(confirmationTerm(Organisations.FIRST, "operator", "Москва")).isEqualTo("PT30M");
    }

    private Object confirmationTerm(UUID organisation, String operator, String city) {
        var order = PlacedOrders.place(new Wire(port), operator, city);
        return Organisations.in(organisation, () -> await().until(
                                () -> engine.getHistoryService()
                                        .createHistoricVariableInstanceQuery()
                                        .variableName("confirmationTerm")
                                        .processInstanceIdIn(instance(order))
                                        .singleResult(),
                                Objects::nonNull))
                .getValue();
    }

    private String instance(String order) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("service-order")
                .processInstanceBusinessKey(order)
                .singleResult()
                .getId();
    }

    private Object price(UUID organisation) {
        var errand = errands.running(organisation);
        return Organisations.in(organisation, () -> engine.getRuntimeService().getVariable(errand.instance(), "price"));
    }

    private Object asked() {
        return rules.table(Errands.PRICE).ask(Map.of()).getSingleEntry();
    }

    private String taskName(Errand errand) {
        return Organisations.in(errand.organisation(), () -> engine.getTaskService()
                .createTaskQuery()
                .taskId(errand.task())
                .singleResult()
                .getName());
    }

    private @Nullable String definitionOfPart(Errand errand) {
        return Organisations.in(errand.organisation(), () -> {
            var part = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .superProcessInstanceId(errand.instance())
                    .singleResult();
            assertThat(part.getTenantId()).isEqualTo(errand.organisation().toString());
            return engine.getRepositoryService()
                    .getProcessDefinition(part.getProcessDefinitionId())
                    .getTenantId();
        });
    }

    private @Nullable String tenantOfAsked(UUID organisation) {
        return Organisations.in(organisation, () -> {
            var instance = starts.startByMessage("shared-errand.asked", "asked-" + organisation, Map.of());
            assertThat(instance.getTenantId()).isEqualTo(organisation.toString());
            return engine.getRepositoryService()
                    .getProcessDefinition(instance.getProcessDefinitionId())
                    .getTenantId();
        });
    }

    private String form(Errand errand) {
        return Organisations.in(errand.organisation(), () -> {
            try (var form = engine.getFormService().getDeployedTaskForm(errand.task())) {
                return new String(form.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void own(String file, String from, String to) {
        var text = text("organisations/" + file);
        assertThat(text).contains(from);
        deploy(file, text.replace(from, to));
    }

    private void deploy(String file, String text) {
        var deployed = Organisations.in(Organisations.SECOND, () -> engine.getRepositoryService()
                .createDeployment()
                .name("errands of the second")
                .addString(file, text)
                .deploy());
        assertThat(deployed.getTenantId()).isEqualTo(Organisations.SECOND.toString());
    }
}
