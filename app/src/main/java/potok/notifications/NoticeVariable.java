package potok.notifications;

/**
 * A value that an event gives to its texts. People read its meaning in the text {@code notice-variable.<name>} and an
 * example of it in {@code notice-example.<name>}, written as {@link Kind} says.
 *
 * @param required without it the text is good for nothing
 */
public record NoticeVariable(String name, Kind kind, boolean required) {
    public enum Kind {
        /** Words, and numbers that are names. */
        TEXT,
        /** An amount of something; written as digits. */
        NUMBER,
        /** When something happens, where it happens; written as ISO 8601 with its zone. */
        MOMENT,
        PHONE,
        /** A web address. */
        LINK
    }

    public static NoticeVariable text(String name) {
        return new NoticeVariable(name, Kind.TEXT, false);
    }

    public static NoticeVariable number(String name) {
        return new NoticeVariable(name, Kind.NUMBER, false);
    }

    public static NoticeVariable moment(String name) {
        return new NoticeVariable(name, Kind.MOMENT, false);
    }

    public static NoticeVariable phone(String name) {
        return new NoticeVariable(name, Kind.PHONE, false);
    }

    /** Whoever is sent a link can do nothing without it. */
    public static NoticeVariable link(String name) {
        return new NoticeVariable(name, Kind.LINK, true);
    }
}
