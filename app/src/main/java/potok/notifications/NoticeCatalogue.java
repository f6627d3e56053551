package potok.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All events of which people are told. */
@Component
public class NoticeCatalogue {
    private final ObjectProvider<NoticeGroup> groups;

    NoticeCatalogue(ObjectProvider<NoticeGroup> groups) {
        this.groups = groups;
    }

    public List<NoticeKind> kinds() {
        return groups.orderedStream().flatMap(group -> group.kinds().stream()).toList();
    }

    public Optional<NoticeKind> find(String key) {
        return kinds().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException when nobody declares it */
    NoticeKind get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("Nobody declares the notice " + key));
    }

    /** Of the latest record of the kind; empty while there is none. */
    public Map<String, Object> latest(NoticeKind kind) {
        return groups.orderedStream()
                .filter(group -> group.kinds().contains(kind))
                .map(group -> group.latest(kind))
                .findFirst()
                .orElse(Map.of());
    }
}
