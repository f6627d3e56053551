package potok.files.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.files.FileContent;
import potok.files.FileId;
import potok.files.Files;

/** Kept files: always to be saved, never run or shown as a page of ours. */
@Controller
class FileController {
    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable FileId id) {
        return answer(files.content(id), CacheControl.noStore());
    }

    /** Asked for again and again by lists, and never another. */
    @GetMapping("/files/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable FileId id) {
        return answer(
                files.thumbnail(id), CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate());
    }

    private static ResponseEntity<byte[]> answer(FileContent found, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.file().type()))
                .cacheControl(caching)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(found.content());
    }
}
