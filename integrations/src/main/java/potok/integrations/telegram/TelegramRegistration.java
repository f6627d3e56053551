package potok.integrations.telegram;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import potok.integrations.chat.BotAccount;
import potok.integrations.chat.BotAccounts;
import potok.integrations.workers.WorkerThreads;

/** Tells Telegram where our webhook is: at the start, and again when bot, secret or address have changed. */
@Component
class TelegramRegistration extends WorkerThreads {
    TelegramRegistration(TelegramProperties settings, Registrar registrar) {
        super(
                "telegram-registration",
                settings.updates() == TelegramProperties.Updates.WEBHOOK ? 1 : 0,
                settings.check(),
                registrar::registerIfChanged);
    }

    @Component
    static class Registrar {
        private static final Logger log = LoggerFactory.getLogger(TelegramRegistration.class);
        private static final int CONNECTIONS = 20;

        private final BotAccounts accounts;
        private final TelegramClients clients;
        private final Environment environment;
        private @Nullable BotAccount registered;

        Registrar(BotAccounts accounts, TelegramClients clients, Environment environment) {
            this.accounts = accounts;
            this.clients = clients;
            this.environment = environment;
        }

        boolean registerIfChanged() {
            var account = accounts.current();
            if (!account.isConnected() || account.equals(registered)) {
                return false;
            }
            var url = url();
            if (isReachable(account, url)) {
                register(account, url);
            } else {
                log.warn("Telegram sends updates to https addresses only, and ours is {}", url);
            }
            registered = account;
            return false;
        }

        /** The vendor's own server wants https; one that is spoken to without it stands beside us. */
        private static boolean isReachable(BotAccount account, String url) {
            return url.startsWith("https:") || "http".equals(account.address().getScheme());
        }

        /** Read late: a server that chooses its port itself knows it only after its start. */
        private String url() {
            var address = environment.getProperty("integrations.telegram.webhook-address");
            return (address == null ? environment.getProperty("potok.public-address", "") : address)
                    + TelegramUpdatesRoute.PATH;
        }

        private void register(BotAccount account, String url) {
            try {
                clients.current()
                        .execute(SetWebhook.builder()
                                .url(url)
                                .secretToken(account.secret())
                                .maxConnections(CONNECTIONS)
                                .allowedUpdates(TelegramUpdates.KINDS)
                                .build());
                log.info("Telegram sends the updates of {} to {}", account.name(), url);
            } catch (TelegramApiException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }
}
