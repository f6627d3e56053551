package potok.messaging.webchat;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

/** What a guest says of himself before he writes; it is believed by nobody and shown as his word. */
public record NewGuest(
        String name, @Nullable PhoneNumber phone, @Nullable String email) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}");

    /**
     * @param contact phone, mail address or nothing
     * @throws RuleBroken {@code web-chat-name}, {@code web-chat-contact}
     */
    public static NewGuest of(String name, String contact) {
        var called = name.strip().replaceAll("\\s+", " ");
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("web-chat-name", LONGEST_NAME);
        }
        var reached = contact.strip();
        if (reached.isEmpty()) {
            return new NewGuest(called, null, null);
        }
        if (reached.length() <= LONGEST_EMAIL && EMAIL.matcher(reached).matches()) {
            return new NewGuest(called, null, reached);
        }
        return PhoneNumber.tryOf(reached)
                .map(phone -> new NewGuest(called, phone, null))
                .orElseThrow(() -> new RuleBroken("web-chat-contact"));
    }
}
