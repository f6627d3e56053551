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

    long mostMebibytes() {
        return mostBytes / MEBIBYTE;
    }
}
