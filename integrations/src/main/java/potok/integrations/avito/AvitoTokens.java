package potok.integrations.avito;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Access tokens, one an account: kept for nine tenths of their life, and renewed once for all who wait for one. */
@Component
class AvitoTokens {
    private record Key(String clientId, String clientSecret) {}

    private record Token(String value, Instant until) {}

    private final Map<Key, Token> tokens = new ConcurrentHashMap<>();
    private final AvitoHttp http;
    private final Clock clock;

    AvitoTokens(AvitoHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** Whoever comes while it is being fetched waits for that one. */
    String of(AvitoAccount account) {
        return Objects.requireNonNull(tokens.compute(
                        key(account),
                        (key, known) -> known != null && known.until().isAfter(clock.instant()) ? known : fetch(key)))
                .value();
    }

    /** It is not taken any more; another that was fetched meanwhile stays. */
    void forget(AvitoAccount account, String token) {
        tokens.computeIfPresent(key(account), (key, known) -> known.value().equals(token) ? null : known);
    }

    private Token fetch(Key key) {
        var answer = http.ask(
                "POST",
                "token",
                Map.of(Exchange.CONTENT_TYPE, "application/x-www-form-urlencoded"),
                "grant_type=client_credentials&client_id=" + encoded(key.clientId()) + "&client_secret="
                        + encoded(key.clientSecret()));
        var life = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Token(
                answer.path("access_token").asText(),
                clock.instant().plus(life.multipliedBy(9).dividedBy(10)));
    }

    private static Key key(AvitoAccount account) {
        return new Key(account.clientId(), account.clientSecret());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
