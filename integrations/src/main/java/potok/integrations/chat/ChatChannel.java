package potok.integrations.chat;

import java.util.Locale;

/** By what a written message comes and goes. */
public enum ChatChannel {
    AVITO,
    TELEGRAM,
    SMS,
    EMAIL,
    /** A page of ours; it only answers, since nobody can be written to there who has not written himself. */
    WEB;

    /** The channel's name in the outbox. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
