package potok.integrations.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Webhooks of the stand-in for Avito: they wait two seconds for an answer, and try a few times. */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
class AvitoDeliveries implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(AvitoDeliveries.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 3;

    private final RestClient http;
    private final ExecutorService telling;

    AvitoDeliveries() {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        var requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
        var names = new CustomizableThreadFactory("sandbox-avito-");
        names.setDaemon(true);
        this.telling = Executors.newSingleThreadExecutor(names);
    }

    void tell(String url, JsonNode event, boolean twice) {
        telling.execute(() -> {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (post(url, event) / 100 == 2) {
                    if (twice) {
                        post(url, event);
                    }
                    return;
                }
            }
        });
    }

    /** Whether there is somebody at the address, before it is taken. */
    boolean answers(String url, JsonNode probe) {
        return post(url, probe) / 100 == 2;
    }

    private int post(String url, JsonNode event) {
        try {
            return http.post()
                    .uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(event.toString())
                    .exchange((request, response) -> response.getStatusCode().value());
        } catch (ResourceAccessException e) {
            log.warn("Nobody took a webhook of Avito: {}", e.getMessage());
            return 0;
        }
    }

    @Override
    public void destroy() {
        telling.shutdownNow();
    }
}
