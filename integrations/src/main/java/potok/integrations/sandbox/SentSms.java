package potok.integrations.sandbox;

import java.time.Instant;

/**
 * An SMS that a phone of the sandbox got.
 *
 * @param message our own id of it, empty when it is not ours
 */
public record SentSms(String sid, String message, String from, String to, String text, Instant at) {}
