package potok.integrations.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import potok.integrations.chat.BotAccount;
import potok.integrations.chat.BotAccounts;
import potok.integrations.workers.WorkerThreads;

/**
 * Fetches updates where Telegram does not reach us. The vendor's own session counts an update as received before anybody
 * has stored it, so this one asks by itself: an update is acknowledged by asking for the next one.
 */
@Component
class TelegramPolling extends WorkerThreads {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    TelegramPolling(TelegramProperties settings, Fetcher fetcher) {
        super(
                "telegram-polling",
                settings.updates() == TelegramProperties.Updates.POLLING ? 1 : 0,
                PAUSE,
                fetcher::fetch);
    }

    @Component
    static class Fetcher {
        private final BotAccounts accounts;
        private final TelegramClients clients;
        private final TelegramUpdates updates;
        private final ObjectMapper mapper;
        private final int secondsToWait;
        private @Nullable BotAccount fetching;
        private int next;

        Fetcher(
                BotAccounts accounts,
                TelegramClients clients,
                TelegramUpdates updates,
                ObjectMapper mapper,
                TelegramProperties settings) {
            this.accounts = accounts;
            this.clients = clients;
            this.updates = updates;
            this.mapper = mapper;
            // Less than the client waits for any answer.
            this.secondsToWait = (int) settings.timeout().dividedBy(2).toSeconds();
        }

        /** False when nobody wrote. */
        boolean fetch() {
            var account = accounts.current();
            if (!account.isConnected()) {
                return false;
            }
            try {
                begin(account);
                var fetched = clients.current()
                        .execute(GetUpdates.builder()
                                .offset(next)
                                .timeout(secondsToWait)
                                .allowedUpdates(TelegramUpdates.KINDS)
                                .build());
                for (var update : fetched) {
                    updates.accept(mapper.writeValueAsString(update));
                    next = update.getUpdateId() + 1;
                }
                return !fetched.isEmpty();
            } catch (TelegramApiException | JsonProcessingException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }

        /** Nothing is handed out while a webhook is set. */
        private void begin(BotAccount account) throws TelegramApiException {
            if (!account.equals(fetching)) {
                clients.current().execute(new DeleteWebhook());
                next = 0;
                fetching = account;
            }
        }
    }
}
