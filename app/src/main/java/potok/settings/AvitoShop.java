package potok.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.shared.Sensitive;

/** An account of the organisation at Avito, as its administrators keep it. */
@Entity
@Table(name = "avito_account")
class AvitoShop {
    @Id
    @Column(name = "avito_account_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private String name;

    @Column(name = "avito_user_id")
    private String userId;

    private String clientId;

    @Sensitive(Sensitive.Kind.SECRET)
    @SuppressWarnings("UnusedVariable") // read into memory with those of all organisations
    private String clientSecret;

    @Sensitive(Sensitive.Kind.SECRET)
    @SuppressWarnings("UnusedVariable") // likewise
    private String webhookToken;

    private @Nullable String city;
    private @Nullable String rk;
    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected AvitoShop() {}

    @SuppressWarnings("NullAway.Init") // the rest follows at once
    AvitoShop(String webhookToken) {
        this.id = UUID.randomUUID();
        this.webhookToken = webhookToken;
    }

    /** @param secret sealed; null: the former one stays */
    void change(EditAvitoShop wanted, @Nullable String secret) {
        name = wanted.name();
        userId = wanted.userId();
        clientId = wanted.clientId();
        city = wanted.city();
        rk = wanted.rk();
        active = wanted.active();
        if (secret != null) {
            clientSecret = secret;
        }
    }

    AvitoShopView view() {
        return new AvitoShopView(id, name, userId, clientId, city, rk, active);
    }
}
