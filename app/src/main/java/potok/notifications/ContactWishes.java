package potok.notifications;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told; null is "as the organisation does it".
 *
 * @param language of a client; users say theirs in their profile, and so with {@code zone}
 * @param refused channels that are not used for him at all
 * @param email of a client
 */
public record ContactWishes(
        @Nullable NoticeChannel preferred,
        @Nullable String language,
        @Nullable ZoneId zone,
        @Nullable QuietHours quiet,
        Set<NoticeChannel> refused,
        @Nullable String email) {
    public static final ContactWishes NONE = new ContactWishes(null, null, null, null, Set.of(), null);
}
