package potok.engine.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import potok.engine.UserDirectory;
import potok.engine.UserDirectory.Person;
import potok.shared.Organisations;

/** Answers the engine's questions about users, groups and tenants from the {@link UserDirectory}. */
class DirectoryProvider implements ReadOnlyIdentityProvider {
    private final UserDirectory directory;
    private final String administrators;

    DirectoryProvider(UserDirectory directory, String administrators) {
        this.directory = directory;
        this.administrators = administrators;
    }

    List<User> users(DirectoryQueries.Users query) {
        return asked(query.getId(), query.getIds())
                .map(ids -> ids.stream().map(directory::person).flatMap(Optional::stream))
                .orElseGet(this::visible)
                .filter(person -> query.getGroupId() == null || person.groups().contains(query.getGroupId()))
                .map(DirectoryProvider::user)
                .toList();
    }

    List<Group> groups(DirectoryQueries.Groups query) {
        var all = query.getUserId() == null
                ? directory.everybody().stream().flatMap(person -> person.groups().stream())
                : directory.person(query.getUserId()).stream().flatMap(person -> person.groups().stream());
        var ids = asked(query.getId(), query.getIds());
        return all.distinct()
                .filter(group -> ids.isEmpty() || ids.get().contains(group))
                .sorted()
                .map(DirectoryProvider::group)
                .toList();
    }

    /** The present organisation; it is also each member's. */
    List<Tenant> tenants(DirectoryQueries.Tenants query) {
        var organisation = Organisations.current().toString();
        return asked(query.getId(), query.getIds())
                                .map(ids -> ids.contains(organisation))
                                .orElse(true)
                        && (query.getUserId() == null
                                || directory.person(query.getUserId()).isPresent())
                ? List.of(tenant(organisation))
                : List.of();
    }

    /** Only administrators may look through the list; others must know whom they ask for. */
    private Stream<Person> visible() {
        var caller = Context.getCommandContext() == null
                ? null
                : Context.getCommandContext().getAuthentication();
        if (caller == null
                || caller.getUserId() == null
                || (caller.getGroupIds() != null && caller.getGroupIds().contains(administrators))) {
            return directory.everybody().stream();
        }
        return directory.person(caller.getUserId()).stream();
    }

    private static Optional<Set<String>> asked(@Nullable String id, String @Nullable [] ids) {
        if (id == null && ids == null) {
            return Optional.empty();
        }
        return Optional.of(id == null ? Set.of(Objects.requireNonNull(ids)) : Set.of(id));
    }

    private static User user(Person person) {
        var user = new UserEntity(person.login());
        user.setFirstName(person.name());
        user.setLastName("");
        return user;
    }

    private static Group group(String name) {
        var group = new GroupEntity(name);
        group.setName(name);
        group.setType("WORKFLOW");
        return group;
    }

    private static Tenant tenant(String organisation) {
        var tenant = new TenantEntity(organisation);
        tenant.setName(organisation);
        return tenant;
    }

    @Override
    public @Nullable User findUserById(String login) {
        return directory.person(login).map(DirectoryProvider::user).orElse(null);
    }

    @Override
    public DirectoryQueries.Users createUserQuery() {
        return new DirectoryQueries.Users(
                this, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public DirectoryQueries.Users createUserQuery(CommandContext context) {
        return new DirectoryQueries.Users(this, null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not offered");
    }

    @Override
    public boolean checkPassword(String login, String password) {
        // People sign in at the application's own doors, which count wrong passwords; here they could be tried out.
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String id) {
        return groups(createGroupQuery(Context.getCommandContext()).ofId(id)).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public DirectoryQueries.Groups createGroupQuery() {
        return new DirectoryQueries.Groups(
                this, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public DirectoryQueries.Groups createGroupQuery(CommandContext context) {
        return new DirectoryQueries.Groups(this, null);
    }

    @Override
    public @Nullable Tenant findTenantById(String id) {
        return tenants(createTenantQuery(Context.getCommandContext()).ofId(id)).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public DirectoryQueries.Tenants createTenantQuery() {
        return new DirectoryQueries.Tenants(
                this, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public DirectoryQueries.Tenants createTenantQuery(CommandContext context) {
        return new DirectoryQueries.Tenants(this, null);
    }

    @Override
    public void flush() {
        // Nothing is ever written.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
