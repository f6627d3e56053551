package potok.integrations.avito;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two accounts of one organisation. */
@Component
class AvitoShops implements AvitoAccounts {
    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-0000-0000-000000000001");

    static final AvitoAccount OMSK = account("Omsk", "1000001");
    static final AvitoAccount MOSCOW = account("Moscow", "1000002");

    @Override
    public List<AvitoAccount> all() {
        return List.of(OMSK, MOSCOW);
    }

    private static AvitoAccount account(String city, String userId) {
        return new AvitoAccount(
                UUID.nameUUIDFromBytes(city.getBytes()),
                ORGANISATION,
                "Repairs " + city,
                userId,
                "client-" + userId,
                "secret-" + userId,
                "token-of-" + userId,
                city,
                "avito");
    }
}
