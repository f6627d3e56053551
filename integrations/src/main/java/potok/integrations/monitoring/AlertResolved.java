package potok.integrations.monitoring;

import java.time.Instant;

/** What was wrong is well again; published like {@link AlertRaised}. */
public record AlertResolved(Alert alert, Instant at) {}
