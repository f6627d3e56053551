package potok.messaging.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationId;

/** Files of messages: always to be saved, never run or shown as a page of ours. Pictures are shown by the page itself. */
@Controller
class ConversationFileController {
    private final ConversationHistory history;

    ConversationFileController(ConversationHistory history) {
        this.history = history;
    }

    @GetMapping("/conversations/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable ConversationId id, @PathVariable UUID file) {
        var found = history.file(id, file);
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
