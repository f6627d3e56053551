package potok.integrations.avito;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import potok.integrations.workers.WorkerThreads;

/** Tells Avito where our webhooks are: of each account at the start, and again when it has changed. */
@Component
class AvitoRegistration extends WorkerThreads {
    AvitoRegistration(AvitoProperties settings, Registrar registrar) {
        super("avito-registration", 1, settings.check(), registrar::registerChanged);
    }

    @Component
    static class Registrar {
        private static final Logger log = LoggerFactory.getLogger(AvitoRegistration.class);

        private final AvitoAccounts accounts;
        private final AvitoClient avito;
        private final Environment environment;
        private final Map<UUID, AvitoAccount> registered = new ConcurrentHashMap<>();

        Registrar(AvitoAccounts accounts, AvitoClient avito, Environment environment) {
            this.accounts = accounts;
            this.avito = avito;
            this.environment = environment;
        }

        /** One account that is not taken keeps no other waiting. */
        boolean registerChanged() {
            for (var account : accounts.all()) {
                if (!account.equals(registered.get(account.id()))) {
                    register(account);
                }
            }
            return false;
        }

        private void register(AvitoAccount account) {
            var address = environment.getProperty("integrations.avito.webhook-address");
            var url = (address == null ? environment.getProperty("potok.public-address", "") : address)
                    + AvitoWebhookRoute.PATH + "/" + account.id() + "/" + account.webhookToken();
            try {
                avito.post(
                        account,
                        "messenger/v3/webhook",
                        JsonNodeFactory.instance.objectNode().put("url", url));
                registered.put(account.id(), account);
                log.info("Avito tells us of the messages to {}", account);
            } catch (AvitoRefused e) {
                log.warn("Avito does not take the webhook of {}: {}", account, e.getMessage());
            }
        }
    }
}
