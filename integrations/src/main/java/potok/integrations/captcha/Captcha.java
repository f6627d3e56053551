package potok.integrations.captcha;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import potok.integrations.captcha.CaptchaRefused.Reason;

/** Asks the captcha service whether an answer that came with a form is good. */
@Service
public class Captcha {
    private static final Logger log = LoggerFactory.getLogger(Captcha.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    /** What reCAPTCHA v3 gives to most people; robots get about 0.1. */
    private static final double LEAST_SCORE = 0.5;

    private static final int LONGEST_TOKEN = 8192;

    private final CaptchaAccounts accounts;
    private final RestClient http;

    Captcha(CaptchaAccounts accounts) {
        this.accounts = accounts;
        var client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    public CaptchaAccount account() {
        return accounts.current();
    }

    /**
     * Passes when there is no captcha at all.
     *
     * @param address the visitor's, for the service's own judgement
     * @throws CaptchaRefused when the visitor is not shown to be a person
     */
    public void verify(@Nullable String token, String address) {
        var account = accounts.current();
        if (!account.isOn()) {
            return;
        }
        if (!StringUtils.hasText(token) || token.length() > LONGEST_TOKEN) {
            throw new CaptchaRefused(Reason.MISSING, "");
        }
        var answer = ask(account, token, address);
        if (!answer.success()) {
            throw refused(answer.errors());
        }
        if (answer.score() != null && answer.score() < LEAST_SCORE) {
            throw new CaptchaRefused(Reason.REFUSED, "score " + answer.score());
        }
    }

    private record Answer(
            boolean success,
            @Nullable Double score,
            @JsonProperty("error-codes") @Nullable List<String> errors) {}

    private Answer ask(CaptchaAccount account, String token, String address) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("secret", account.secret());
        form.add("response", token);
        form.add("remoteip", address);
        try {
            var answer = http.post()
                    .uri(account.verification())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(form)
                    .retrieve()
                    .body(Answer.class);
            if (answer != null) {
                return answer;
            }
        } catch (RestClientException e) {
            log.warn("The captcha service cannot be asked: {}", e.getMessage());
        }
        throw new CaptchaRefused(Reason.UNREACHABLE, account.verification().getHost());
    }

    private static CaptchaRefused refused(@Nullable List<String> errors) {
        var codes = errors == null ? List.<String>of() : errors;
        if (codes.stream().anyMatch(code -> code.endsWith("-secret"))) {
            log.error("The captcha service does not take our secret: {}", codes);
            return new CaptchaRefused(Reason.MISCONFIGURED, codes.toString());
        }
        return new CaptchaRefused(Reason.REFUSED, codes.toString());
    }
}
