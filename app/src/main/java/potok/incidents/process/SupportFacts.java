package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.ASSIGNEE;
import static potok.incidents.process.IncidentProcess.CONFIRM_DAYS;
import static potok.incidents.process.IncidentProcess.DOCUMENT_DAYS;
import static potok.incidents.process.IncidentProcess.REPORTER;
import static potok.incidents.process.IncidentProcess.SOLUTION_DUE;
import static potok.incidents.process.IncidentProcess.SUPPORT_GROUP;

import org.camunda.bpm.engine.delegate.VariableScope;
import potok.incidents.SupportTask;

/** Whom the model asks, and for how long it waits for him. */
final class SupportFacts {
    private SupportFacts() {}

    static void write(VariableScope process, SupportTask task) {
        SUPPORT_GROUP.set(process, task.supportGroup());
        ASSIGNEE.set(process, task.assignee());
        REPORTER.set(process, task.reporter());
        CONFIRM_DAYS.set(process, task.terms().confirmDays());
        DOCUMENT_DAYS.set(process, task.terms().documentDays());
        SOLUTION_DUE.set(process, task.due());
    }
}
