package potok.integrations.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.Serializer;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** Tickets lie in the database as plain text, so that another version of the product reads them too. */
class TicketText implements Serializer<Message<?>>, Deserializer<Message<?>> {
    @Override
    public void serialize(Message<?> ticket, OutputStream target) throws IOException {
        target.write(ticket.getPayload().toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Message<?> deserialize(InputStream source) throws IOException {
        return new GenericMessage<>(Ticket.of(new String(source.readAllBytes(), StandardCharsets.UTF_8)));
    }
}
