package potok.incidents.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import potok.incidents.Attachment;

/** The files of a form. */
final class HandedIn {
    private HandedIn() {}

    /** Browsers send an empty one where none was chosen. */
    static List<Attachment> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                        .map(HandedIn::attachment)
                        .toList();
    }

    private static Attachment attachment(MultipartFile file) {
        try {
            return new Attachment(name(file), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
