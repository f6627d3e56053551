package potok.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An installed Chromium; a test without one is skipped, where {@code POTOK_BROWSER_REQUIRED} does not forbid it. */
final class Browser implements AutoCloseable {
    /** A step of the engine may wait its turn on a busy machine; what never comes is missed all the same. */
    private static final double PATIENCE_MS = 30_000;

    private final List<String> errors = new ArrayList<>();
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    static Browser open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var executable = installed();
        if (System.getenv("POTOK_BROWSER_REQUIRED") == null) {
            assumeTrue(executable.isPresent(), "No Chromium is installed");
        }
        return new Browser(executable.orElseThrow(() -> new IllegalStateException("Install Chromium")));
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody at a desk of his own, signed in. */
    Page signIn(String address, String login, String language) {
        var page = open(address, language, 1280, 900);
        page.navigate("/login");
        page.fill("[name=username]", login);
        page.fill("[name=password]", "potok");
        page.locator("form:has([name=password]) button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Somebody with a telephone, whom nobody knows. */
    Page stranger(String address, String language) {
        return open(address, language, 390, 844);
    }

    private Page open(String address, String language, int width, int height) {
        var page = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(language)
                        .setTimezoneId("Europe/Moscow")
                        .setViewportSize(width, height))
                .newPage();
        page.onPageError(errors::add);
        page.onResponse(response -> {
            if (response.status() >= 500) {
                errors.add(response.status() + " " + response.url());
            }
        });
        return page;
    }

    void noErrors() {
        assertThat(errors).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
