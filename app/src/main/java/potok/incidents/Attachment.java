package potok.incidents;

/** A file as somebody handed it in. */
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, byte[] content) {}
