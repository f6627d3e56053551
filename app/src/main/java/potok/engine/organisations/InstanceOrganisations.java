package potok.engine.organisations;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;
import potok.shared.Organisations;

/** Whose an instance of a shared model is: its caller's, else the present organisation's. Nobody's instances are refused. */
class InstanceOrganisations implements TenantIdProvider {
    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        return organisation(context.getSuperExecution());
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return organisation(context.getSuperExecution());
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return organisation(context.getExecution());
    }

    private static String organisation(@Nullable DelegateExecution within) {
        return within == null || within.getTenantId() == null ? present() : within.getTenantId();
    }

    private static String present() {
        var organisation = Organisations.current();
        if (organisation.equals(Organisations.NOBODY) || Organisations.isEverywhere(organisation)) {
            throw new IllegalStateException("Processes and decisions run in one organisation: enter it first");
        }
        return organisation.toString();
    }
}
