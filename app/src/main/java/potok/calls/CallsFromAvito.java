package potok.calls;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.integrations.avito.AvitoCall;
import potok.settings.PhoneLineView;
import potok.settings.PhoneLines;
import potok.shared.PhoneNumber;

/** Tells by Avito's call tracking from which account a call came, and adds the calls that the exchange missed. */
@Component
class CallsFromAvito {
    /** The clocks of two vendors. */
    private static final Duration NEAR = Duration.ofMinutes(3);

    private final CallRepository calls;
    private final PhoneLines lines;

    CallsFromAvito(CallRepository calls, PhoneLines lines) {
        this.calls = calls;
        this.lines = lines;
    }

    /** A hidden caller cannot be found among the others. */
    @EventListener
    void on(AvitoCall tracked) {
        PhoneNumber.tryOf(tracked.buyer()).ifPresent(client -> {
            var call = heard(tracked, client).orElseGet(() -> missed(tracked, client));
            call.cameFromAvito(tracked.account().name(), tracked.account().userId());
            calls.save(call);
        });
    }

    private Optional<Call> heard(AvitoCall tracked, PhoneNumber client) {
        var at = tracked.at();
        return calls.findWithoutAvito(client, at.minus(NEAR), at.plus(NEAR)).stream()
                .min(Comparator.comparing(
                        call -> Duration.between(at, call.dateCreate()).abs()));
    }

    private Call missed(AvitoCall tracked, PhoneNumber client) {
        var call = Call.incoming(
                calls.nextNumber(),
                "avito:" + tracked.callId(),
                client,
                tracked.dialled(),
                line(tracked),
                tracked.at());
        var answered = tracked.at().plus(tracked.waiting());
        call.end(null, tracked.talk().isZero() ? null : answered, answered.plus(tracked.talk()));
        return call;
    }

    /** The number of an advertisement is Avito's: the account says which city it is. */
    private @Nullable PhoneLineView line(AvitoCall tracked) {
        var dialled = PhoneNumber.tryOf(tracked.dialled());
        var city = tracked.account().city();
        var rk = tracked.account().rk();
        return dialled.flatMap(lines::find)
                .or(() -> city == null || dialled.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PhoneLineView(dialled.get(), city, rk == null ? "" : rk)))
                .orElse(null);
    }
}
