package potok.engine.organisations;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineBootstrapCommand;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import potok.shared.Organisations;

/**
 * Every command runs with the present organisation as its only tenant, whoever gives it and by whichever door: a page,
 * the engine's REST, Tasklist, a step, a job. A thread of nobody meets only what is shared.
 */
class CallerOrganisation extends CommandInterceptor {
    private static final String NO_AUTHENTICATED_TENANT = "ENGINE-13034";

    private final ProcessEngineConfigurationImpl engine;

    CallerOrganisation(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ProcessEngineBootstrapCommand) {
            return Organisations.everywhere(() -> next.execute(command));
        }
        return Organisations.isEverywhere() ? next.execute(command) : executeInside(command);
    }

    private <T> T executeInside(Command<T> command) {
        var identity = engine.getIdentityService();
        var caller = identity.getCurrentAuthentication();
        identity.setAuthentication(inside(caller));
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            throw isOfAnother(e) ? new RestException(Status.NOT_FOUND, "There is no such record") : e;
        } finally {
            identity.setAuthentication(caller);
        }
    }

    /** The engine calls it a fault of the server, and tells that the record exists. */
    private static boolean isOfAnother(ProcessEngineException refusal) {
        return String.valueOf(refusal.getMessage()).startsWith(NO_AUTHENTICATED_TENANT);
    }

    /** Without a user the engine checks tenants, not rights: so the product's own work keeps its freedom of rights. */
    private static Authentication inside(@Nullable Authentication caller) {
        var tenants = Optional.of(Organisations.current())
                .filter(organisation -> !organisation.equals(Organisations.NOBODY))
                .map(organisation -> List.of(organisation.toString()))
                .orElse(List.of());
        return caller == null
                ? new Authentication(null, null, tenants)
                : new Authentication(caller.getUserId(), caller.getGroupIds(), tenants);
    }
}
