package potok.messaging;

import java.util.Optional;
import org.springframework.stereotype.Component;
import potok.integrations.chat.ChatChannel;
import potok.settings.PhoneLines;
import potok.shared.PhoneNumber;

/** A number that takes messages may be one of the numbers that clients call. */
@Component
class PhoneLinePlaces implements AccountPlaces {
    private final PhoneLines lines;

    PhoneLinePlaces(PhoneLines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<AccountPlace> placeOf(ChatChannel channel, String account) {
        return channel == ChatChannel.SMS
                ? PhoneNumber.tryOf(account).flatMap(lines::find).map(line -> new AccountPlace(line.city(), line.rk()))
                : Optional.empty();
    }
}
