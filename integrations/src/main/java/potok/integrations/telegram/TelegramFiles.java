package potok.integrations.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import potok.integrations.chat.ReceivedFile;

/** Fetches what came with a message: documents, and pictures in their largest size. */
@Component
class TelegramFiles {
    private static final Logger log = LoggerFactory.getLogger(TelegramFiles.class);

    /** More than this the vendor hands out to no bot. */
    private static final int LARGEST = 20 * 1024 * 1024;

    private final TelegramClients clients;

    TelegramFiles(TelegramClients clients) {
        this.clients = clients;
    }

    List<ReceivedFile> of(JsonNode message) {
        var document = message.path("document");
        if (document.isObject()) {
            var name = document.path("file_name").asText("document");
            return fetch(document, name, document.path("mime_type").asText("application/octet-stream"));
        }
        var sizes = message.path("photo");
        return sizes.isEmpty() ? List.of() : fetch(sizes.path(sizes.size() - 1), "photo.jpg", "image/jpeg");
    }

    /** A file that Telegram does not hand out is left out; the message counts all the same. */
    private List<ReceivedFile> fetch(JsonNode file, String name, String type) {
        if (file.path("file_size").asLong() > LARGEST) {
            return List.of();
        }
        try {
            var found =
                    clients.current().execute(new GetFile(file.path("file_id").asText()));
            try (InputStream content = clients.current().downloadFileAsStream(found)) {
                return List.of(new ReceivedFile(name.replace("\0", ""), type, content.readNBytes(LARGEST)));
            }
        } catch (TelegramApiRequestException e) {
            if (e.getErrorCode() != null && e.getErrorCode() / 100 == 4 && e.getErrorCode() != 429) {
                log.warn("Telegram does not hand out a file: {}", e.getApiResponse());
                return List.of();
            }
            throw new IllegalStateException("A file could not be fetched: " + e.getApiResponse(), e);
        } catch (TelegramApiException | IOException e) {
            throw new IllegalStateException("A file could not be fetched: " + e.getMessage(), e);
        }
    }
}
