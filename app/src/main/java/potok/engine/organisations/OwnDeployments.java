package potok.engine.organisations;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import potok.shared.Organisations;

/** What somebody deploys is his organisation's own; only the product itself, on starting, deploys what all share. */
class OwnDeployments extends RepositoryServiceImpl {
    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
        var organisation = Organisations.current();
        if (!organisation.equals(Organisations.NOBODY) && !Organisations.isEverywhere(organisation)) {
            var wanted = deployment.getDeployment().getTenantId();
            if (wanted != null && !wanted.equals(organisation.toString())) {
                throw new AuthorizationException("An organisation deploys for itself only");
            }
            deployment.tenantId(organisation.toString());
        }
        return super.deployWithResult(deployment);
    }
}
