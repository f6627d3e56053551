package potok.notifications;

import java.util.List;
import java.util.Map;

/** A bean that declares the events of its module of which people are told. */
public interface NoticeGroup {
    /** As the page of templates shows them. */
    List<NoticeKind> kinds();

    /** Values of the latest record of which such a thing could be told; empty while there is none. */
    default Map<String, Object> latest(NoticeKind kind) {
        return Map.of();
    }
}
