package potok.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.settings.Settings;
import potok.shared.RuleBroken;

/** Which passwords are refused: short ones, those that everybody tries first, and those that name their owner. */
@Component
class PasswordPolicy {
    static final int LONGEST = 128;
    /** Of zxcvbn's scores: withstands a million guesses and more. */
    private static final int SAFE = 2;
    /** What follows makes nothing weaker, only the check slower. */
    private static final int LOOKED_AT = 50;

    /** The Russian alphabet from its first letter on, as the same keys write in Latin. */
    private static final String ON_LATIN_KEYS = "f,dult;pbqrkvyjghcnea[wxio]sm'.z";

    private static final int FIRST_LETTER = 0x430;

    private final Zxcvbn common = new Zxcvbn();
    private final Settings settings;

    PasswordPolicy(Settings settings) {
        this.settings = settings;
    }

    int shortest() {
        return settings.get(SignInSettings.PASSWORD_LENGTH);
    }

    /** @throws RuleBroken when the password will not do */
    void check(String password, String login, String name, @Nullable String email) {
        var length = password.codePointCount(0, password.length());
        if (length < shortest()) {
            throw new RuleBroken("password-too-short", shortest());
        }
        if (length > LONGEST) {
            throw new RuleBroken("password-too-long", LONGEST);
        }
        var typed = password.toLowerCase(Locale.ROOT);
        if (typed.contains(login.toLowerCase(Locale.ROOT))) {
            throw new RuleBroken("password-contains-login");
        }
        var own = Stream.of(login, name, email == null ? "" : email)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\d]+"))))
                .filter(word -> !word.isEmpty())
                .toList();
        var looked = typed.substring(0, Math.min(typed.length(), LOOKED_AT));
        if (Stream.of(looked, onLatinKeys(looked))
                .anyMatch(text -> common.measure(text, own).getScore() < SAFE)) {
            throw new RuleBroken("password-too-common");
        }
    }

    /** A Russian password typed on the same keys is as well known as the English one. */
    private static String onLatinKeys(String text) {
        return text.codePoints()
                .map(letter -> letter - FIRST_LETTER)
                .map(place -> 0 <= place && place < ON_LATIN_KEYS.length()
                        ? ON_LATIN_KEYS.charAt(place)
                        : place + FIRST_LETTER)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
