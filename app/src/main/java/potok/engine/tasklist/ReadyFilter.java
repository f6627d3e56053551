package potok.engine.tasklist;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;

/** A list of tasks that Tasklist offers from the start; its texts are {@code filter.<id>} and {@code …-hint}. */
record ReadyFilter(String id, String color, int position, Query query, Set<String> readers) {
    interface Query {
        TaskQuery of(TaskQuery tasks);
    }

    private static final String ME = "${ currentUser() }";
    private static final String MY_GROUPS = "${ currentUserGroups() }";

    static Stream<ReadyFilter> all() {
        return Stream.of(
                new ReadyFilter("mine", "#206bc4", 10, tasks -> tasks.taskAssigneeExpression(ME), TasklistRoles.STAFF),
                new ReadyFilter(
                        "group",
                        "#2fb344",
                        20,
                        tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS),
                        TasklistRoles.TAKING_FROM_GROUP),
                new ReadyFilter(
                        "overdue",
                        "#d63939",
                        30,
                        tasks -> tasks.dueBeforeExpression("${ now() }")
                                .or()
                                .taskAssigneeExpression(ME)
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .endOr(),
                        TasklistRoles.STAFF),
                ofProcesses("call-to-order", "#f76707", 40, TasklistRoles.CALLS, "call-to-order", "work-inquiry"),
                ofProcesses("conversation", "#17a2b8", 45, TasklistRoles.CALLS, "conversation"),
                ofProcesses("service-order", "#ae3ec9", 50, TasklistRoles.SERVICE_ORDERS, "service-order"));
    }

    private static ReadyFilter ofProcesses(
            String id, String color, int position, Set<String> readers, String... processes) {
        return new ReadyFilter(id, color, position, tasks -> tasks.processDefinitionKeyIn(processes), readers);
    }

    String name() {
        return "i18n:filter." + id;
    }

    Map<String, Object> properties() {
        return Map.of(
                "description",
                name() + "-hint",
                "color",
                color,
                "priority",
                position,
                "refresh",
                true,
                "showUndefinedVariable",
                false);
    }
}
