package potok.notifications.templates;

/**
 * In how many parts a text is sent, each of which is paid for: the alphabet of GSM 03.38 is short, and one letter
 * beyond it makes all letters longer.
 */
public record SmsParts(int characters, int parts, boolean latin) {
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE_AS_LONG = "^{}\\[~]|€";

    public static SmsParts of(String text) {
        var latin =
                text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0 || TWICE_AS_LONG.indexOf(letter) >= 0);
        var length = latin
                ? text.length()
                        + (int) text.chars()
                                .filter(letter -> TWICE_AS_LONG.indexOf(letter) >= 0)
                                .count()
                : text.length();
        return new SmsParts(length, latin ? parts(length, 160, 153) : parts(length, 70, 67), latin);
    }

    private static int parts(int length, int alone, int joined) {
        return length <= alone ? 1 : (length + joined - 1) / joined;
    }
}
