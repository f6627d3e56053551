package potok.engine.organisations;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A rule table or process that a model calls is looked for among the instance's organisation's own first, then among
 * the shared ones. The engine alone would look only where the calling model itself was deployed.
 */
class OwnCalledModels extends BpmnParse {
    OwnCalledModels(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseTenantId(Element element, ActivityImpl activity, BaseCallableElement called, String attribute) {
        super.parseTenantId(element, activity, called, attribute);
        if (called.getTenantIdProvider() == null) {
            called.setTenantIdProvider(new OwnElseShared(called, attribute.equals("decisionRefTenantId")));
        }
    }

    private record OwnElseShared(BaseCallableElement called, boolean decision) implements ParameterValueProvider {
        @Override
        public @Nullable Object getValue(VariableScope scope) {
            var organisation = scope instanceof ExecutionEntity execution ? execution.getTenantId() : null;
            return organisation != null && exists(called.getDefinitionKey(scope), organisation) ? organisation : null;
        }

        private boolean exists(String key, String organisation) {
            var engine = Context.getCommandContext();
            var own = decision
                    ? engine.getDecisionDefinitionManager().findLatestDefinitionByKeyAndTenantId(key, organisation)
                    : engine.getProcessDefinitionManager().findLatestDefinitionByKeyAndTenantId(key, organisation);
            return own != null;
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
