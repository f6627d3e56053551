package potok.calls;

import potok.integrations.telephony.TelephonyRefused;
import potok.shared.RuleBroken;

/** Says to people what the exchange said to us. */
final class ExchangeRefusal {
    private ExchangeRefusal() {}

    static RuleBroken of(TelephonyRefused refused) {
        return switch (refused.code()) {
            case TelephonyRefused.NOT_CONNECTED -> new RuleBroken("exchange-not-connected");
            case TelephonyRefused.NOBODY_TALKS -> new RuleBroken("call-is-over");
            default -> new RuleBroken("exchange-refused", refused.code());
        };
    }
}
