package potok.engine.tasklist;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the roles their rights and filters when the application has started; changes only what differs. */
@Component
class TasklistSetup {
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final JdbcClient database;

    TasklistSetup(AuthorizationService authorizations, FilterService filters, TaskService tasks, JdbcClient database) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void run() {
        waitForOtherInstances();
        var grants = Stream.concat(Grant.all(), ReadyFilter.all().flatMap(ready -> {
                    var id = put(ready);
                    return ready.readers().stream().map(group -> Grant.ofFilter(group, id));
                }))
                .toList();
        grants.forEach(this::grant);
        revokeOthers(grants);
    }

    /** What an earlier version granted to roles. Tasks and people's own filters have grants that are not made here. */
    private void revokeOthers(List<Grant> grants) {
        var filters = grants.stream()
                .filter(grant -> grant.resource() == Resources.FILTER)
                .map(Grant::resourceId)
                .toList();
        Stream.of(Resources.APPLICATION, Resources.PROCESS_DEFINITION, Resources.FILTER)
                .flatMap(resource -> authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .resourceType(resource)
                        .list()
                        .stream())
                .filter(given -> given.getGroupId() != null && TasklistRoles.ALL.contains(given.getGroupId()))
                .filter(given -> given.getResourceType() != Resources.FILTER.resourceType()
                        || filters.contains(given.getResourceId()))
                .filter(given -> grants.stream().noneMatch(grant -> grant.is(given)))
                .forEach(given -> authorizations.deleteAuthorization(given.getId()));
    }

    /** Holds the row by which the engine itself keeps deployments apart, until the transaction ends. */
    private void waitForOtherInstances() {
        database.sql("select value_ from act_ge_property where name_ = 'deployment.lock' for update")
                .query(String.class)
                .list();
    }

    private String put(ReadyFilter ready) {
        var found = filters.createFilterQuery().filterName(ready.name()).list().stream()
                .findFirst();
        var wanted = filters.newTaskFilter(ready.name());
        wanted.setQuery(ready.query().of(tasks.createTaskQuery()));
        wanted.setProperties(ready.properties());
        if (found.isEmpty()) {
            return filters.saveFilter(wanted).getId();
        }
        var filter = found.get();
        if (!same(filter, wanted)) {
            filter.setQuery(wanted.getQuery());
            filter.setProperties(wanted.getProperties());
            filters.saveFilter(filter);
        }
        return filter.getId();
    }

    private static boolean same(Filter one, Filter other) {
        return one.getProperties().equals(other.getProperties()) && query(one).equals(query(other));
    }

    private static String query(Filter filter) {
        return ((FilterEntity) filter).getQueryInternal();
    }

    private void grant(Grant grant) {
        var authorization = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.group());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
        }
        if (((AuthorizationEntity) authorization).getPermissions() != grant.bits()) {
            authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
            authorizations.saveAuthorization(authorization);
        }
    }
}
