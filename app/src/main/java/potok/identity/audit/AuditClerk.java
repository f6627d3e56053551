package potok.identity.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import potok.shared.Organisations;

/** Seals what is new each second and removes what is too old each day; of several instances one at a time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AuditProperties.class)
class AuditClerk {
    private static final Logger log = LoggerFactory.getLogger(AuditClerk.class);

    private final AuditSeals seals;
    private final AuditProperties settings;

    AuditClerk(AuditSeals seals, AuditProperties settings) {
        this.seals = seals;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void seal() {
        while (Organisations.everywhere(() -> seals.seal(AuditSeals.USUAL_PAUSE)) > 0) {
            log.trace("A block of the audit log is sealed");
        }
    }

    /** What became visible very late, behind an hour-long lock or a standby that did not answer. */
    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void sealLatecomers() {
        var late = Organisations.everywhere(() -> seals.seal(AuditSeals.LONGEST_PAUSE));
        if (late > 0) {
            log.info("{} entries of the audit log were sealed late", late);
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void purge() {
        var gone = Organisations.everywhere(() -> seals.purge(settings.retentionDays()));
        if (gone > 0) {
            log.info(
                    "{} entries of the audit log were older than {} days and are removed",
                    gone,
                    settings.retentionDays());
        }
    }

    /** A copy of the chain's end where whoever changes the database does not reach. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void tellHead() {
        Organisations.everywhere(seals::head).ifPresent(head -> log.info("Audit log sealed up to {}", head));
    }
}
