package potok.integrations.twilio;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answered STOP. Twilio blocks some of them itself; we do not even try, and know the word in Russian too. */
@Component
class OptOuts {
    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT", "REVOKE", "СТОП");
    private static final Set<String> START = Set.of("START", "UNSTOP", "СТАРТ");

    private final OptOutRepository numbers;
    private final Clock clock;

    OptOuts(OptOutRepository numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean contains(String phone) {
        return numbers.existsByPhone(phone);
    }

    @Transactional
    public void add(String phone) {
        if (!numbers.existsByPhone(phone)) {
            numbers.save(new OptOut(phone, clock.instant()));
        }
    }

    /** The words count only when there are no others. */
    @Transactional
    public void hear(String phone, String text) {
        var word = text.strip().toUpperCase(Locale.ROOT).replaceAll("[.!]+$", "");
        if (STOP.contains(word)) {
            add(phone);
        } else if (START.contains(word)) {
            numbers.deleteByPhone(phone);
        }
    }
}
