package potok.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what people are told, in the order in which it is tried when they chose nothing. */
public enum NoticeChannel {
    TELEGRAM(4096),
    EMAIL(20_000),
    /** Ten parts of a text that is not Latin. */
    SMS(670);

    private final int longest;

    NoticeChannel(int longest) {
        this.longest = longest;
    }

    /** As the outbox calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeChannel> of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }

    /** How many characters a text may have. */
    public int longest() {
        return longest;
    }

    public boolean hasSubject() {
        return this == EMAIL;
    }
}
