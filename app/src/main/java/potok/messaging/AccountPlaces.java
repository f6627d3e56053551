package potok.messaging;

import java.util.Optional;
import potok.integrations.chat.ChatChannel;

/** Knows some of our accounts by name: whoever keeps such accounts makes a bean of this. */
public interface AccountPlaces {
    Optional<AccountPlace> placeOf(ChatChannel channel, String account);
}
