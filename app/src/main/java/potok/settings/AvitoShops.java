package potok.settings;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.avito.AvitoAccount;
import potok.integrations.avito.AvitoAccounts;
import potok.integrations.signals.Signals;
import potok.shared.NotFound;
import potok.shared.RuleBroken;
import potok.shared.Secrets;

/** The accounts at Avito: an organisation's administrators keep their own, messages and calls ask for those of all. */
@Service
public class AvitoShops implements AvitoAccounts, DisposableBean {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;

    private final AvitoShopRepository shops;
    private final Cities cities;
    private final Secrets secrets;
    private final TransactionTemplate transaction;
    private final LiveCopy<List<AvitoAccount>> inUse;

    AvitoShops(
            AvitoShopRepository shops,
            Cities cities,
            Secrets secrets,
            TransactionTemplate transaction,
            JdbcClient database,
            Signals signals) {
        this.shops = shops;
        this.cities = cities;
        this.secrets = secrets;
        this.transaction = transaction;
        this.inUse = new LiveCopy<>("avito-accounts", signals, Duration.ofMinutes(1), () -> read(database));
    }

    @Override
    public List<AvitoAccount> all() {
        return inUse.get();
    }

    /** Those of the present organisation. */
    public List<AvitoShopView> own() {
        return shops.findAllByOrderByName().stream().map(AvitoShop::view).toList();
    }

    /** @throws NotFound when the present organisation has no such account */
    public AvitoShopView view(UUID id) {
        return shop(id).view();
    }

    /** @throws RuleBroken when some organisation has this account already, the secret is missing or the city unknown */
    public void add(EditAvitoShop wanted) {
        if (wanted.clientSecret() == null) {
            throw new RuleBroken("avito-secret-missing");
        }
        save(null, wanted);
    }

    public void edit(UUID id, EditAvitoShop wanted) {
        save(id, wanted);
    }

    private void save(@Nullable UUID id, EditAvitoShop wanted) {
        if (wanted.city() != null) {
            cities.required(wanted.city());
        }
        try {
            transaction.executeWithoutResult(status -> {
                var shop = id == null ? new AvitoShop(secrets.seal(token())) : shop(id);
                shop.change(wanted, wanted.clientSecret() == null ? null : secrets.seal(wanted.clientSecret()));
                shops.saveAndFlush(shop);
                inUse.tellChange();
            });
        } catch (DataIntegrityViolationException e) {
            throw new RuleBroken("avito-account-taken", wanted.userId());
        }
        inUse.read();
    }

    private AvitoShop shop(UUID id) {
        return shops.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private List<AvitoAccount> read(JdbcClient database) {
        return database.sql("select * from avito_account where active")
                .query((row, index) -> new AvitoAccount(
                        row.getObject("avito_account_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getString("avito_user_id"),
                        row.getString("client_id"),
                        secrets.open(row.getString("client_secret")),
                        secrets.open(row.getString("webhook_token")),
                        row.getString("city"),
                        row.getString("rk")))
                .list();
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void destroy() {
        inUse.close();
    }
}
