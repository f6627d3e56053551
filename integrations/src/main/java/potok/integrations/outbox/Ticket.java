package potok.integrations.outbox;

import java.util.UUID;

/** Says that a message may leave; whether it does, its row in the outbox decides. */
record Ticket(UUID organisation, UUID message) {
    static Ticket of(String text) {
        var parts = text.split("/", 2);
        return new Ticket(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return organisation + "/" + message;
    }
}
