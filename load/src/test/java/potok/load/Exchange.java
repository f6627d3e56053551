package potok.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The telephone exchange: tells the product of calls and counts what was told. */
final class Exchange {
    static final String WEBHOOK = "webhook";

    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);
    private static final AtomicLong ANSWERED = new AtomicLong();
    private static final AtomicLong MISSED = new AtomicLong();

    private Exchange() {}

    /** A whole call, event by event. */
    static ChainBuilder call(boolean measured) {
        return exec(session -> {
                    var call = MangoCall.next();
                    (call.answered() ? ANSWERED : MISSED).incrementAndGet();
                    return session.set("events", call.events());
                })
                .exec(foreach("#{events}", "event").on(exec(webhook(measured)), pause(BETWEEN_EVENTS)));
    }

    static long calls() {
        return ANSWERED.get() + MISSED.get();
    }

    static long answeredCalls() {
        return ANSWERED.get();
    }

    private static HttpRequestActionBuilder webhook(boolean measured) {
        var request = http(WEBHOOK)
                .post(session -> "/webhooks/mango/events/" + event(session).kind())
                .formParam("vpbx_api_key", Settings.MANGO_KEY)
                .formParam("sign", session -> event(session).sign())
                .formParam("json", session -> event(session).json())
                .check(status().is(200));
        return measured ? request : request.silent();
    }

    private static MangoCall.Event event(Session session) {
        return session.get("event");
    }
}
