package potok.integrations.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.integrations.webchat.VisitorMessage.SentFile;

@Tag("T21")
class VisitorMessageTest {
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void itsFilesAreReadAgain() throws JsonProcessingException {
        var file = new SentFile(UUID.randomUUID(), "a.png", "");
        var message = new VisitorMessage("site", "guest", "Гость", null, null, Instant.EPOCH, "", List.of(file));

        assertThat(mapper.readValue(mapper.writeValueAsString(message), VisitorMessage.class)
                        .files())
                .containsExactly(file);
    }

    @Test
    void whatLayInTheInboxBeforeFilesWereTakenIsStillRead() throws JsonProcessingException {
        var old = """
                {"account":"site","chat":"guest","name":"Гость","phone":null,"email":null,"at":0,"text":"Привет"}""";

        assertThat(mapper.readValue(old, VisitorMessage.class).files()).isEmpty();
    }
}
