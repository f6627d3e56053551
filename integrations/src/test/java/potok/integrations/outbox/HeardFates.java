package potok.integrations.outbox;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what became of messages, or fails at it. */
@Component
public class HeardFates {
    private final List<MessageFate> fates = new CopyOnWriteArrayList<>();
    private volatile @Nullable String deafTo;

    @EventListener
    void on(MessageFate fate) {
        if (fate.about().equals(deafTo)) {
            throw new IllegalStateException("Deaf");
        }
        fates.add(fate);
    }

    void beDeafTo(@Nullable String about) {
        deafTo = about;
    }

    public List<MessageFate> of(UUID message) {
        return fates.stream().filter(fate -> fate.message().equals(message)).toList();
    }
}
