package potok.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/** What one run does; each value can be given to {@code ./load/run} as {@code -Dname=value}. */
final class Settings {
    static final String BASE_URL = onThisMachine(System.getProperty("baseUrl", "http://localhost:8080"));
    static final int EVENTS_PER_SECOND = Integer.getInteger("eventsPerSecond", 50);
    static final int READERS = Integer.getInteger("readers", 10);
    static final Duration DURATION = Duration.ofSeconds(Integer.getInteger("seconds", 120));
    /** The same load before the measurement, which would otherwise measure a Java that still compiles itself. */
    static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmUpSeconds", 30));
    /** How long after the last event the work that it caused may take. */
    static final Duration PROCESSING_LIMIT = Duration.ofSeconds(Integer.getInteger("processingLimitSeconds", 120));

    static final String MANGO_KEY = System.getProperty("mangoKey", "sandbox-key");
    static final String MANGO_SALT = System.getProperty("mangoSalt", "sandbox-salt");
    static final String PASSWORD = System.getProperty("password", "potok");

    private Settings() {}

    private static String onThisMachine(String url) {
        try {
            if (!InetAddress.getByName(URI.create(url).getHost()).isLoopbackAddress()) {
                throw new IllegalArgumentException("The load test aims at this machine only, not at " + url);
            }
            return url;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
