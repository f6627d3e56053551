package potok.engine.organisations;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.history.HistoricActivityStatistics;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.BatchManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricStatisticsManager;
import potok.shared.Organisations;

/** Where the engine itself forgets the tenant. */
final class OrganisationManagers {
    private OrganisationManagers() {}

    static List<SessionFactory> all() {
        return List.of(
                replacing(BatchManager.class, Batches::new),
                replacing(HistoricStatisticsManager.class, HistoricStatistics::new));
    }

    /** A batch is its maker's organisation's, and so are its jobs; the engine makes it without a tenant. */
    private static final class Batches extends BatchManager {
        @Override
        public void insertBatch(BatchEntity batch) {
            if (getTenantManager().isTenantCheckEnabled()) {
                batch.setTenantId(Organisations.current().toString());
            }
            super.insertBatch(batch);
        }
    }

    /** The engine counts over all tenants of a shared process here. */
    private static final class HistoricStatistics extends HistoricStatisticsManager {
        @Override
        public List<HistoricActivityStatistics> getHistoricStatisticsGroupedByActivity(
                HistoricActivityStatisticsQueryImpl query, Page page) {
            refuse();
            return super.getHistoricStatisticsGroupedByActivity(query, page);
        }

        @Override
        public long getHistoricStatisticsCountGroupedByActivity(HistoricActivityStatisticsQueryImpl query) {
            refuse();
            return super.getHistoricStatisticsCountGroupedByActivity(query);
        }

        private void refuse() {
            if (getTenantManager().isTenantCheckEnabled()) {
                throw new BadUserRequestException("The engine's own statistics of history mix organisations");
            }
        }
    }

    private static SessionFactory replacing(Class<? extends Session> manager, Supplier<? extends Session> ours) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return manager;
            }

            @Override
            public Session openSession() {
                return ours.get();
            }
        };
    }
}
