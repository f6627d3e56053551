package potok.integrations.monitoring;

/** Something is wrong; published in the inbox worker's transaction, in the organisation that was told. */
public record AlertRaised(Alert alert) {}
