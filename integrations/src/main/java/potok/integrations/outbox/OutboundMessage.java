package potok.integrations.outbox;

/**
 * Something to tell somebody outside.
 *
 * @param channel {@code sms}, {@code telegram} or {@code email}
 * @param about kind and id of what caused it, such as {@code service-order:<uuid>}
 */
public record OutboundMessage(String channel, String recipient, String text, String about) {}
