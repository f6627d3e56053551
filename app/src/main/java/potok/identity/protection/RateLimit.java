package potok.identity.protection;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** One limit for each caller by himself. Callers who come no more are forgotten, and never more than some are known. */
class RateLimit {
    private static final int MOST_CALLERS = 50_000;

    private final LoadingCache<String, Bucket> callers;

    RateLimit(Rate rate) {
        var limit = Bandwidth.builder()
                .capacity(rate.requests())
                .refillGreedy(rate.requests(), rate.time())
                .build();
        this.callers = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(rate.time())
                .build(caller -> Bucket.builder().addLimit(limit).build());
    }

    /** How long to wait; empty when the caller may go on. */
    Optional<Duration> take(String caller) {
        var answer = callers.get(caller).tryConsumeAndReturnRemaining(1);
        return answer.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(answer.getNanosToWaitForRefill()));
    }

    /** How many are remembered just now. */
    long callers() {
        callers.cleanUp();
        return callers.estimatedSize();
    }
}
