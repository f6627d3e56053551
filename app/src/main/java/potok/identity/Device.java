package potok.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** With what somebody signed in, as far as his browser tells; both are names, the same in each language. */
public record Device(String browser, String system) {
    private record Sign(String inUserAgent, String name) {}

    /** The first that fits counts: many browsers also name those they are like. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("YaBrowser/", "Yandex"),
            new Sign("EdgA/", "Edge"),
            new Sign("Edg/", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iOS"),
            new Sign("iPad", "iPadOS"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    public static Device of(@Nullable String userAgent) {
        return new Device(name(BROWSERS, userAgent), name(SYSTEMS, userAgent));
    }

    private static String name(List<Sign> signs, @Nullable String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent != null && userAgent.contains(sign.inUserAgent))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
