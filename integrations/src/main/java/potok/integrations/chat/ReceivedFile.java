package potok.integrations.chat;

/** A file that came with a message; its type is the sender's claim. */
@SuppressWarnings("ArrayRecordComponent")
public record ReceivedFile(String name, String contentType, byte[] content) {}
