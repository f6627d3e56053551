package potok.messaging.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with a form. */
public final class Attached {
    private Attached() {}

    /** A file field that was left empty comes as a part without a name. */
    public static <F> List<F> of(@Nullable List<MultipartFile> files, BiFunction<String, byte[], F> made) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> StringUtils.hasText(file.getOriginalFilename()))
                        .map(file -> made.apply(String.valueOf(file.getOriginalFilename()), content(file)))
                        .toList();
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
