package potok.integrations.avito;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a chat is about and who writes there, read from Avito and remembered for an hour. */
@Component
class AvitoChats {
    private static final Logger log = LoggerFactory.getLogger(AvitoChats.class);

    private final AvitoClient avito;
    private final Cache<String, About> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    AvitoChats(AvitoClient avito) {
        this.avito = avito;
    }

    /**
     * @param subject title and price of the advertisement
     * @param link to it
     */
    record About(
            String buyer,
            @Nullable String subject,
            @Nullable String link) {
        static final About UNKNOWN = new About("", null, null);
    }

    /** A message counts even when Avito does not tell what it is about. */
    About about(AvitoAccount account, String chat) {
        var key = account.id() + " " + chat;
        return Optional.ofNullable(known.getIfPresent(key))
                .or(() -> read(account, chat).map(about -> {
                    known.put(key, about);
                    return about;
                }))
                .orElse(About.UNKNOWN);
    }

    private Optional<About> read(AvitoAccount account, String chat) {
        try {
            return Optional.of(about(account, avito.get(account, AvitoPaths.chat("v2", account, chat))));
        } catch (AvitoRefused e) {
            log.warn("Avito does not tell what a chat is about: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static About about(AvitoAccount account, JsonNode chat) {
        var item = chat.path("context").path("value");
        var buyer = StreamSupport.stream(chat.path("users").spliterator(), false)
                .filter(user -> !user.path("id").asText().equals(account.userId()))
                .map(user -> user.path("name").asText())
                .findFirst()
                .orElse("");
        var subject = Stream.of("title", "price_string")
                .map(part -> item.path(part).asText())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        var link = item.path("url").asText();
        return new About(buyer, subject.isEmpty() ? null : subject, link.isEmpty() ? null : link);
    }
}
