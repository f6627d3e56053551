package potok.integrations.telegram;

import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import potok.integrations.chat.BotAccount;
import potok.integrations.chat.BotAccounts;
import potok.integrations.chat.ChatOwners;
import potok.integrations.tenancy.Tenancy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelegramProperties.class)
class TelegramConfiguration {
    /** The bot of the environment, unless the application keeps one. */
    @Bean
    @Fallback
    BotAccounts botOfEnvironment(TelegramProperties environment) {
        var account =
                new BotAccount(environment.token(), environment.name(), environment.secret(), environment.baseUrl());
        return () -> account;
    }

    /** Unless the application knows people: then all chats are of the organisation at work. */
    @Bean
    @Fallback
    ChatOwners chatsOfPresentOrganisation(Tenancy tenancy) {
        return new ChatOwners() {
            @Override
            public UUID organisationOf(String chat) {
                return tenancy.current();
            }

            @Override
            public Optional<UUID> organisationOfLink(String token) {
                return Optional.empty();
            }
        };
    }
}
