package potok.integrations.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import potok.integrations.outbox.SendingPostponed;

/**
 * How Twilio's client reaches its API: at the address of our settings, and once. Its own HTTP client would send an SMS up to
 * six times when the answer is 503.
 */
class TwilioHttp extends HttpClient {
    private static final int TOO_MANY = 429;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

    private final java.net.http.HttpClient http;
    private final URI base;
    private final Duration timeout;

    TwilioHttp(java.net.http.HttpClient http, URI base, Duration timeout) {
        this.http = http;
        this.base = base;
        this.timeout = timeout;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        var answer = send(request);
        if (answer.statusCode() == TOO_MANY) {
            throw new SendingPostponed(pause(answer), TwilioCode.reason(20429));
        }
        return new Response(answer.body(), answer.statusCode());
    }

    private HttpResponse<String> send(Request request) {
        var sent = HttpRequest.newBuilder(address(request))
                .timeout(timeout)
                .header("Authorization", request.getAuthString())
                .header("Content-Type", TwilioForm.MEDIA_TYPE)
                .header("Accept", "application/json")
                .method(request.getMethod().toString(), HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                .build();
        try {
            return http.send(sent, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Twilio was asked", e);
        }
    }

    private URI address(Request request) {
        var called = URI.create(request.constructURL().toString());
        var query = called.getRawQuery() == null ? "" : "?" + called.getRawQuery();
        return URI.create(base.toString().replaceAll("/+$", "") + called.getRawPath() + query);
    }

    private static Duration pause(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
                .orElse(USUAL_PAUSE);
    }
}
