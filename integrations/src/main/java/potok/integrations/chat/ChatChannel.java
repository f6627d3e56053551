package potok.integrations.chat;

import java.util.Locale;

/** By what a written message comes and goes. */
public enum ChatChannel {
    AVITO,
    TELEGRAM,
    SMS,
    EMAIL;

    /** The channel's name in the outbox. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
