package potok.integrations.outbox;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The other side of one account, as this instance knows it: its pace is kept, and while it fails it is left alone but
 * for one message now and then.
 */
class Remote {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final long MOST_RECIPIENTS = 50_000;

    private final CircuitBreaker breaker;
    private final Duration openFor;
    private final @Nullable Bucket overall;
    private final @Nullable LoadingCache<String, Bucket> recipients;
    private final Clock clock;
    private volatile Instant closedUntil = Instant.EPOCH;

    Remote(CircuitBreaker breaker, Duration openFor, SendingLimits limits, Clock clock) {
        this.breaker = breaker;
        this.openFor = openFor;
        this.overall = limits.overall() == null ? null : bucket(limits.overall());
        this.recipients = limits.perRecipient() == null ? null : recipients(limits.perRecipient());
        this.clock = clock;
    }

    /**
     * Lets a message through, if need be a moment later.
     *
     * @throws SendingPostponed when it is not its time
     */
    void enter(String recipient) {
        var rest = Duration.between(clock.instant(), closedUntil);
        if (rest.toMillis() > 0) {
            throw new SendingPostponed(rest, "The other side wants to be left alone");
        }
        if (recipients != null) {
            var asked = recipients.get(recipient).tryConsumeAndReturnRemaining(1);
            if (!asked.isConsumed()) {
                throw SendingPostponed.ofThisOne(
                        Duration.ofNanos(asked.getNanosToWaitForRefill()), "One recipient is told so much at a time");
            }
        }
        if (overall != null && !waited(overall)) {
            throw SendingPostponed.ofThisOne(LONGEST_WAIT, "So much is sent at a time");
        }
        if (!breaker.tryAcquirePermission()) {
            throw new SendingPostponed(openFor, "The other side does not answer as it should");
        }
    }

    void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(Throwable failure) {
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }

    /** Nothing was learnt of its health. */
    void left() {
        breaker.releasePermission();
    }

    void leaveAlone(Duration pause) {
        closedUntil = clock.instant().plus(pause);
    }

    boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    private static boolean waited(Bucket bucket) {
        try {
            return bucket.asBlocking().tryConsume(1, LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static LoadingCache<String, Bucket> recipients(SendingLimits.Rate rate) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_RECIPIENTS)
                .expireAfterAccess(rate.time().multipliedBy(2))
                .build(recipient -> bucket(rate));
    }

    private static Bucket bucket(SendingLimits.Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, rate.time().dividedBy(rate.messages())))
                .build();
    }
}
