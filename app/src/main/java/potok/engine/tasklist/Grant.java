package potok.engine.tasklist;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What a group may do with a resource of the engine. */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {
    private Grant(String group, Resource resource, String resourceId, Permission... permissions) {
        this(group, resource, resourceId, List.of(permissions));
    }

    /** Grants that do not depend on ids made by the engine. */
    static Stream<Grant> all() {
        return Stream.of(
                        TasklistRoles.STAFF.stream().flatMap(Grant::ofStaff),
                        TasklistRoles.SUPERVISORS.stream().flatMap(Grant::ofSupervisor),
                        ofAnalyst(),
                        ofAdministrator())
                .flatMap(grants -> grants);
    }

    static Grant ofFilter(String group, String filterId) {
        return new Grant(group, Resources.FILTER, filterId, Permissions.READ);
    }

    boolean is(Authorization authorization) {
        return group.equals(authorization.getGroupId())
                && resource.resourceType() == authorization.getResourceType()
                && resourceId.equals(authorization.getResourceId());
    }

    int bits() {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (one, other) -> one | other);
    }

    private static Stream<Grant> ofStaff(String group) {
        return Stream.of(
                new Grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                new Grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
    }

    /** To read, not to deploy: what a model may call on the server is checked by the studio, not by the engine's REST. */
    private static Stream<Grant> ofAnalyst() {
        return Stream.of(
                        Resources.DECISION_DEFINITION, Resources.DECISION_REQUIREMENTS_DEFINITION, Resources.DEPLOYMENT)
                .map(resource -> new Grant(TasklistRoles.ANALYST, resource, ANY, Permissions.READ));
    }

    private static Stream<Grant> ofAdministrator() {
        return Arrays.stream(Resources.values())
                .map(resource -> new Grant(TasklistRoles.ADMIN, resource, ANY, Permissions.ALL));
    }

    private static Stream<Grant> ofSupervisor(String group) {
        return TasklistRoles.PROCESSES.stream()
                .map(process -> new Grant(
                        group,
                        Resources.PROCESS_DEFINITION,
                        process,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.TASK_ASSIGN,
                        ProcessDefinitionPermissions.TASK_WORK,
                        ProcessDefinitionPermissions.READ_HISTORY));
    }
}
