package potok.messaging;

/** A file to be handed out. */
@SuppressWarnings("ArrayRecordComponent")
public record FileContent(String name, String type, byte[] content) {}
