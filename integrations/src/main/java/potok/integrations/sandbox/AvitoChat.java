package potok.integrations.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * A buyer's chat about an advertisement, as he sees it.
 *
 * @param account the seller's id
 */
public record AvitoChat(
        String id, String account, String buyer, String item, String price, boolean unread, List<Line> lines) {
    /** @param fromSeller what our operators answered */
    public record Line(String id, boolean fromSeller, String text, Instant at, boolean read) {}
}
