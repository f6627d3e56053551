package potok.shared;

import java.util.Map;
import java.util.Set;

/**
 * What may be uploaded in one place.
 *
 * @param endings by type of content, in lower case
 */
public record UploadRule(long mostBytes, Map<String, Set<String>> endings) {
    private static final long MEBIBYTE = 1024 * 1024;

    public static final UploadRule LOGO = new UploadRule(
            2 * MEBIBYTE,
            Map.of("image/png", Set.of("png"), "image/jpeg", Set.of("jpg", "jpeg"), "image/webp", Set.of("webp")));

    /** What people send each other in chats: pictures, documents to read, voice and short films. */
    public static final UploadRule CHAT = new UploadRule(
            10 * MEBIBYTE,
            Map.of(
                    "image/png", Set.of("png"),
                    "image/jpeg", Set.of("jpg", "jpeg"),
                    "image/webp", Set.of("webp"),
                    "image/gif", Set.of("gif"),
                    "application/pdf", Set.of("pdf"),
                    "text/plain", Set.of("txt"),
                    "audio/mpeg", Set.of("mp3"),
                    "audio/opus", Set.of("ogg", "oga", "opus"),
                    "video/mp4", Set.of("mp4")));

    /** What is kept with records: pictures, documents to read, tables and logs as text. */
    public static final UploadRule DOCUMENT = new UploadRule(
            10 * MEBIBYTE,
            Map.of(
                    "image/png", Set.of("png"),
                    "image/jpeg", Set.of("jpg", "jpeg"),
                    "image/webp", Set.of("webp"),
                    "application/pdf", Set.of("pdf"),
                    "text/plain", Set.of("txt", "csv", "log")));

    long mostMebibytes() {
        return mostBytes / MEBIBYTE;
    }
}
