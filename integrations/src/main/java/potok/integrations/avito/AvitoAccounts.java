package potok.integrations.avito;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells the accounts as they are at this moment: they may be changed while the product runs. */
public interface AvitoAccounts {
    /** Those in use, of all organisations. */
    List<AvitoAccount> all();

    /** One in use, of whichever organisation. */
    default Optional<AvitoAccount> find(UUID id) {
        return all().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** One in use of this organisation, by Avito's id. */
    default Optional<AvitoAccount> byUser(UUID organisation, String userId) {
        return all().stream()
                .filter(account -> account.organisation().equals(organisation)
                        && account.userId().equals(userId))
                .findFirst();
    }
}
