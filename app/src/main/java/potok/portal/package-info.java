/** The frame of all pages: sign-in, menu, live updates, sandbox, error pages. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "calls",
            "orders::serviceorder",
            "reporting",
            "people",
            "settings",
            "identity",
            "engine",
            "shared",
            "integrations::inbox",
            "integrations::outbox",
            "integrations::sandbox",
            "integrations::signals"
        })
@NullMarked
package potok.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
