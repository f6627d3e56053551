package potok.messaging.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationId;

/** Files of messages for whoever answers them. */
@Controller
class ConversationFileController {
    private final ConversationHistory history;

    ConversationFileController(ConversationHistory history) {
        this.history = history;
    }

    @GetMapping("/conversations/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable ConversationId id, @PathVariable UUID file) {
        return FileAnswer.of(history.file(id, file));
    }

    @GetMapping("/conversations/{id}/files/{file}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable ConversationId id, @PathVariable UUID file) {
        return FileAnswer.of(history.thumbnail(id, file));
    }
}
