package potok.integrations.telephony;

/** The sound of a conversation. */
@SuppressWarnings("ArrayRecordComponent")
public record Recording(String contentType, byte[] content) {}
