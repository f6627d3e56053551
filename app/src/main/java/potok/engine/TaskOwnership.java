package potok.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import potok.shared.RuleBroken;

/** A task that somebody took is completed by nobody else, whichever door he comes through; the engine alone would allow it. */
@Component
class TaskOwnership extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = Optional.ofNullable(configuration.getCustomPostBPMNParseListeners())
                .orElseGet(ArrayList::new);
        listeners.add(new AtEachUserTask());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private static void check(DelegateTask task) {
        var caller = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        var owner = task.getAssignee();
        if (isPerson(caller) && owner != null && !owner.equals(caller.getUserId())) {
            throw new RuleBroken("task-of-another", owner);
        }
    }

    private static boolean isPerson(Authentication caller) {
        return caller != null && caller.getUserId() != null;
    }

    private static final class AtEachUserTask extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, TaskOwnership::check);
        }
    }
}
