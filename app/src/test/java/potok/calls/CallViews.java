package potok.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.shared.PhoneNumber;

/** Calls for tests. */
public final class CallViews {
    public static final CallId ID = CallId.of("00000000-0000-0000-0000-0000000000c1");

    private CallViews() {}

    public static CallView from(@Nullable String phone) {
        return of(phone, null);
    }

    public static CallView noted(String note) {
        return of("+79000000001", note);
    }

    private static CallView of(@Nullable String phone, @Nullable String note) {
        return new CallView(
                ID,
                1500,
                false,
                "avito",
                "Омск",
                phone == null ? null : PhoneNumber.of(phone),
                "Irina",
                "+7 495 000-00-01",
                Instant.parse("2026-11-20T18:30:00Z"),
                null,
                null,
                CallStatus.NEW,
                null,
                false,
                null,
                note,
                null,
                null,
                null,
                null);
    }
}
