package potok.engine.directory;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine's queries, answered in memory. */
final class DirectoryQueries {
    private DirectoryQueries() {}

    static final class Users extends UserQueryImpl {
        private final transient DirectoryProvider provider;

        Users(DirectoryProvider provider, @Nullable CommandExecutor executor) {
            super(executor);
            this.provider = provider;
        }

        @Override
        public long executeCount(CommandContext context) {
            return provider.users(this).size();
        }

        @Override
        public List<User> executeList(CommandContext context, @Nullable Page page) {
            return cut(provider.users(this), page);
        }
    }

    static final class Groups extends GroupQueryImpl {
        private final transient DirectoryProvider provider;

        Groups(DirectoryProvider provider, @Nullable CommandExecutor executor) {
            super(executor);
            this.provider = provider;
        }

        Groups ofId(String id) {
            groupId(id);
            return this;
        }

        @Override
        public long executeCount(CommandContext context) {
            return provider.groups(this).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, @Nullable Page page) {
            return cut(provider.groups(this), page);
        }
    }

    static final class Tenants extends TenantQueryImpl {
        private final transient DirectoryProvider provider;

        Tenants(DirectoryProvider provider, @Nullable CommandExecutor executor) {
            super(executor);
            this.provider = provider;
        }

        Tenants ofId(String id) {
            tenantId(id);
            return this;
        }

        @Override
        public long executeCount(CommandContext context) {
            return provider.tenants(this).size();
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return cut(provider.tenants(this), page);
        }
    }

    private static <T> List<T> cut(List<T> all, @Nullable Page page) {
        return page == null
                ? all
                : all.stream()
                        .skip(page.getFirstResult())
                        .limit(page.getMaxResults())
                        .toList();
    }
}
