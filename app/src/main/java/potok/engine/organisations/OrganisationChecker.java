package potok.engine.organisations;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;

/** The engine's own tenant check, and more: models shared by all organisations are not removed by one of them. */
class OrganisationChecker extends TenantCommandChecker {
    @Override
    public void checkDeleteDeployment(String deploymentId) {
        super.checkDeleteDeployment(deploymentId);
        var deployment = Context.getCommandContext().getDeploymentManager().findDeploymentById(deploymentId);
        if (deployment != null) {
            refuseShared(deployment.getTenantId());
        }
    }

    @Override
    public void checkDeleteProcessDefinitionById(String definitionId) {
        super.checkDeleteProcessDefinitionById(definitionId);
        var definition = findLatestProcessDefinitionById(definitionId);
        if (definition != null) {
            refuseShared(definition.getTenantId());
        }
    }

    private void refuseShared(String tenant) {
        if (tenant == null && getTenantManager().isTenantCheckEnabled()) {
            throw new AuthorizationException("Models shared by all organisations are removed by none of them");
        }
    }
}
