package potok.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.Visitor;
import potok.integrations.avito.AvitoAccount;
import potok.integrations.sandbox.AvitoStandIn;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Administrators keep their accounts at Avito; a new one is known there at once, and to no other organisation. */
@Tag("B5")
@Tag("C5")
@RealDatabase
class AvitoShopsIT {
    private final String userId = String.valueOf(ThreadLocalRandom.current().nextLong(1L << 40) + 10_000_000);

    @LocalServerPort
    int port;

    @Autowired
    AvitoShops shops;

    @Autowired
    AvitoStandIn avito;

    @Autowired
    JdbcClient database;

    @Test
    void anAccountOfThePageIsRegisteredAtAvitoAndItsSecretIsSealed() {
        var visitor = Visitor.signedIn(port, "orgadmin");
        visitor.get("/avito-accounts");

        visitor.post(
                "/avito-accounts",
                Map.of(
                        "name",
                        "Omsk",
                        "userId",
                        userId,
                        "clientId",
                        "c-" + userId,
                        "clientSecret",
                        "top-secret",
                        "city",
                        "Омск",
                        "rk",
                        "avito",
                        "active",
                        "true"));

        assertThat(account().clientSecret()).isEqualTo("top-secret");
        assertThat(database.sql("select client_secret || webhook_token from avito_account where avito_user_id = ?")
                        .param(userId)
                        .query(String.class)
                        .single())
                .doesNotContain("top-secret")
                .doesNotContain(account().webhookToken());
        assertThat(visitor.get("/avito-accounts/" + account().id()).body())
                .contains(userId)
                .doesNotContain("top-secret");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(avito.webhooks(userId))
                .singleElement()
                .asString()
                .endsWith("/webhooks/avito/" + account().id() + "/" + account().webhookToken()));
    }

    @Test
    void anAccountBelongsToOneOrganisation() {
        shops.add(shop("secret"));
        var id = account().id();

        assertThatThrownBy(() -> Organisations.in(Organisations.SECOND, () -> shops.add(shop("secret"))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("avito-account-taken"));
        assertThatThrownBy(() -> Organisations.in(Organisations.SECOND, () -> shops.view(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSecretStaysUntilAnotherIsGivenAndANewAccountNeedsOne() {
        assertThatThrownBy(() -> shops.add(shop(null))).isInstanceOf(RuleBroken.class);
        shops.add(shop("first"));

        shops.edit(account().id(), shop(null));
        assertThat(account().clientSecret()).isEqualTo("first");
        shops.edit(account().id(), shop("second"));
        assertThat(account().clientSecret()).isEqualTo("second");
    }

    private EditAvitoShop shop(String secret) {
        return new EditAvitoShop("Shop", userId, "c-" + userId, secret, null, null, true);
    }

    private AvitoAccount account() {
        return shops.all().stream()
                .filter(account -> account.userId().equals(userId))
                .findFirst()
                .orElseThrow();
    }
}
