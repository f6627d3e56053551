package potok.integrations.avito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import potok.integrations.workers.WorkerThreads;

/** Asks for what Avito may not have told us, or never tells by itself. */
@Configuration(proxyBeanMethods = false)
class AvitoPolling {
    @Bean
    WorkerThreads avitoUnread(AvitoProperties settings, Asking asking) {
        return new WorkerThreads("avito-unread", 1, settings.unread(), asking::unread);
    }

    @Bean
    WorkerThreads avitoCalls(AvitoProperties settings, Asking asking) {
        return new WorkerThreads("avito-calls", 1, settings.calls(), asking::calls);
    }

    @Component
    static class Asking {
        private static final Logger log = LoggerFactory.getLogger(AvitoPolling.class);
        private static final Duration LOOK_BACK = Duration.ofDays(1);
        private static final int MOST = 100;

        private final AvitoAccounts accounts;
        private final AvitoClient avito;
        private final AvitoInbox inbox;
        private final AvitoProperties settings;
        private final Clock clock;

        Asking(AvitoAccounts accounts, AvitoClient avito, AvitoInbox inbox, AvitoProperties settings, Clock clock) {
            this.accounts = accounts;
            this.avito = avito;
            this.inbox = inbox;
            this.settings = settings;
            this.clock = clock;
        }

        /** Messages in chats that nobody has read; those that we know are no news. */
        boolean unread() {
            return ofEach(account -> {
                var chats = avito.get(account, AvitoPaths.chats("v2", account) + "?unread_only=true&limit=" + MOST);
                for (var chat : chats.path("chats")) {
                    unread(account, chat.path("id").asText());
                }
            });
        }

        private void unread(AvitoAccount account, String chat) {
            var messages = avito.get(account, AvitoPaths.chat("v3", account, chat) + "/messages/?limit=" + MOST)
                    .path("messages");
            // The latest come first.
            for (var i = messages.size() - 1; i >= 0; i--) {
                if (messages.get(i) instanceof ObjectNode message
                        && message.path("direction").asText().equals("in")
                        && !message.path("is_read").asBoolean()) {
                    inbox.message(account, message.put("chat_id", chat));
                }
            }
        }

        /** Those of the last day; the latest are left to the exchange for a while. */
        boolean calls() {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            return ofEach(account -> {
                for (var offset = 0; ; offset += MOST) {
                    var found = calls(
                            account,
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("dateTimeFrom", now.minus(LOOK_BACK).toString())
                                    .put(
                                            "dateTimeTo",
                                            now.minus(settings.settled()).toString())
                                    .put("limit", MOST)
                                    .put("offset", offset));
                    found.forEach(call -> inbox.call(account, call));
                    if (found.size() < MOST) {
                        return;
                    }
                }
            });
        }

        private JsonNode calls(AvitoAccount account, ObjectNode question) {
            var answer = avito.post(account, "calltracking/v1/getCalls/", question);
            var error = answer.path("error").path("code").asInt();
            // 1000: there are none.
            if (error != 0 && error != 1000) {
                throw new AvitoRefused(200, answer.path("error").path("message").asText(), null, null);
            }
            return answer.path("calls");
        }

        /** One account that does not answer keeps no other waiting. */
        private boolean ofEach(Consumer<AvitoAccount> question) {
            for (var account : accounts.all()) {
                try {
                    question.accept(account);
                } catch (AvitoRefused e) {
                    log.warn("{} could not be asked: {}", account, e.getMessage());
                }
            }
            return false;
        }
    }
}
