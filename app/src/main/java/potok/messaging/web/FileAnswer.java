package potok.messaging.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import potok.messaging.FileContent;

/** Files of messages: always to be saved, never run or shown as a page of ours. Pictures are shown by the page itself. */
public final class FileAnswer {
    private FileAnswer() {}

    public static ResponseEntity<byte[]> of(FileContent found) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.type()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(found.content());
    }
}
