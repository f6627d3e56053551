package potok.integrations.outbox;

/**
 * Something the reader may press, where his channel has buttons.
 *
 * @param data comes back when it is pressed; at most 64 bytes (Telegram)
 */
public record Button(String label, String data) {}
