package potok.calls;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Service;
import potok.integrations.telephony.CallReports;
import potok.integrations.telephony.TelephonyRefused;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/**
 * Adds the calls that the exchange counted and we never heard of: a while after each start, when an outage may lie
 * behind us, then daily, and whenever somebody asks. Several instances may do it at once: the inbox takes each call once.
 */
@Service
public class CallReconciliation {
    private static final Logger log = LoggerFactory.getLogger(CallReconciliation.class);
    private static final Duration AFTER_START = Duration.ofMinutes(5);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration LOOK_BACK = Duration.ofDays(3);

    private final CallReports exchange;
    private final Clock clock;
    private final ThreadPoolTaskScheduler clockwork = new ThreadPoolTaskScheduler();

    CallReconciliation(CallReports exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
        clockwork.setThreadNamePrefix("reconciliation-");
        clockwork.setDaemon(true);
    }

    /**
     * Takes up to a minute.
     *
     * @return how many calls were missing; they appear soon after
     * @throws RuleBroken when the exchange refuses, or its report is not ready in time
     */
    public int since(Duration past) {
        var now = clock.instant();
        try {
            return exchange.addMissing(now.minus(past), now);
        } catch (TelephonyRefused e) {
            throw e.code().equals(TelephonyRefused.NO_REPORT)
                    ? new RuleBroken("exchange-report-late")
                    : ExchangeRefusal.of(e);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("FutureReturnValueIgnored") // what a repeated task throws is logged, and it goes on
    void start() {
        clockwork.initialize();
        clockwork.scheduleWithFixedDelay(this::daily, clock.instant().plus(AFTER_START), DAILY);
    }

    /** The installation has one exchange: its calls are the first organisation's. */
    private void daily() {
        Organisations.in(Organisations.FIRST, () -> {
            try {
                log.info("{} calls were missing and are added from the exchange's statistics", since(LOOK_BACK));
            } catch (RuleBroken e) {
                log.warn("Calls could not be compared with the exchange's statistics: {} {}", e.code(), e.arguments());
            }
        });
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        clockwork.shutdown();
    }
}
