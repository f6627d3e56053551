package potok.integrations.sandbox;

import java.time.Instant;

/** A mail as its receiver has it; {@code id} is that of the outbox message. */
public record ReceivedMail(String id, Instant at, String from, String to, String subject, String text, String html) {}
