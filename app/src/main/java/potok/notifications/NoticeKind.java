package potok.notifications;

import java.util.List;
import java.util.Optional;

/**
 * An event of which people are told. Its default texts are {@code notice.<key>.subject} and {@code notice.<key>}, what
 * administrators call it {@code notice-kind.<key>}.
 *
 * @param urgent does not wait for the end of quiet hours
 */
public record NoticeKind(String key, Audience audience, boolean urgent, List<NoticeVariable> variables) {
    public enum Audience {
        CLIENT,
        STAFF,
        /** The owner of an account, at the address of the account and nowhere else. */
        ACCOUNT
    }

    public static NoticeKind toClient(String key, NoticeVariable... variables) {
        return new NoticeKind(key, Audience.CLIENT, false, List.of(variables));
    }

    public static NoticeKind toStaff(String key, NoticeVariable... variables) {
        return new NoticeKind(key, Audience.STAFF, false, List.of(variables));
    }

    public static NoticeKind toAccount(String key, NoticeVariable... variables) {
        return new NoticeKind(key, Audience.ACCOUNT, true, List.of(variables));
    }

    public NoticeKind atAnyHour() {
        return new NoticeKind(key, audience, true, variables);
    }

    public List<NoticeChannel> channels() {
        return audience == Audience.ACCOUNT ? List.of(NoticeChannel.EMAIL) : List.of(NoticeChannel.values());
    }

    public Optional<NoticeVariable> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }
}
