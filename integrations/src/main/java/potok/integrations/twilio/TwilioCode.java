package potok.integrations.twilio;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why Twilio did not deliver, as far as it changes what we do; all others are refusals of this one message. */
enum TwilioCode {
    INVALID_NUMBER(21211, Meaning.GONE),
    NOT_MOBILE(21614, Meaning.GONE),
    UNKNOWN_HANDSET(30005, Meaning.GONE),
    LANDLINE(30006, Meaning.GONE),
    UNSUBSCRIBED(21610, Meaning.GONE),
    HANDSET_UNREACHABLE(30003, Meaning.LATER),
    VALIDITY_EXPIRED(30036, Meaning.LATER),
    DAILY_CAP(63038, Meaning.LATER),
    TOO_MANY(20429, Meaning.SLOWER),
    QUEUE_FULL(21611, Meaning.SLOWER),
    QUEUE_OVERFLOW(30001, Meaning.SLOWER),
    NOT_SIGNED_IN(20003, Meaning.OUR_ACCOUNT),
    REGION_OFF(21408, Meaning.REFUSED),
    FROM_UNUSABLE(21606, Meaning.REFUSED),
    FROM_NOT_FOR_SMS(21601, Meaning.REFUSED),
    FROM_NOT_FOR_THERE(21612, Meaning.REFUSED),
    FILTERED(30007, Meaning.REFUSED);

    enum Meaning {
        /** Nothing will ever reach this number. */
        GONE,
        /** The reader can't be reached now; in hours perhaps. */
        LATER,
        /** We send too fast. */
        SLOWER,
        /** An administrator has to act. */
        OUR_ACCOUNT,
        REFUSED
    }

    private static final Map<Integer, TwilioCode> CODES =
            Arrays.stream(values()).collect(Collectors.toMap(code -> code.number, Function.identity()));

    private final int number;
    private final Meaning meaning;

    TwilioCode(int number, Meaning meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    static Optional<TwilioCode> of(int number) {
        return Optional.ofNullable(CODES.get(number));
    }

    static Meaning meaning(int number) {
        return of(number).map(code -> code.meaning).orElse(Meaning.REFUSED);
    }

    /** Twilio's own sentence may quote the number. */
    static String reason(int number) {
        return "Twilio " + number + of(number).map(code -> " " + code.name()).orElse("");
    }
}
