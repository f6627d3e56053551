package potok.messaging;

import java.util.Optional;
import org.springframework.stereotype.Component;
import potok.integrations.chat.ChatChannel;
import potok.settings.AvitoShops;

/** An account at Avito sells in one city and counts as one campaign. */
@Component
class AvitoPlaces implements AccountPlaces {
    private final AvitoShops shops;

    AvitoPlaces(AvitoShops shops) {
        this.shops = shops;
    }

    @Override
    public Optional<AccountPlace> placeOf(ChatChannel channel, String account) {
        return channel == ChatChannel.AVITO
                ? shops.own().stream()
                        .filter(shop -> shop.userId().equals(account))
                        .findFirst()
                        .map(shop -> new AccountPlace(shop.city(), shop.rk()))
                : Optional.empty();
    }
}
