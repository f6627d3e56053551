package potok.files;

/** A file with its content. */
@SuppressWarnings("ArrayRecordComponent")
public record FileContent(KeptFile file, byte[] content) {}
