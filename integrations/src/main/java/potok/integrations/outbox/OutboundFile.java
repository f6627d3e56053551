package potok.integrations.outbox;

/** A file that goes with a message. */
@SuppressWarnings("ArrayRecordComponent")
public record OutboundFile(String name, String contentType, byte[] content) {}
