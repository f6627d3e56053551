/** The frame of all pages: sign-in, menu, live updates, sandbox, error pages. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "calls",
            "incidents",
            "incidents::cases",
            "incidents::maintenance",
            "incidents::reports",
            "knowledge",
            "files",
            "messaging",
            "messaging::webchat",
            "orders::serviceorder",
            "reporting",
            "people",
            "settings",
            "identity",
            "identity::audit",
            "identity::protection",
            "engine",
            "shared",
            "notifications",
            "integrations::avito",
            "integrations::captcha",
            "integrations::chat",
            "integrations::inbox",
            "integrations::mail",
            "integrations::telephony",
            "integrations::outbox",
            "integrations::sandbox",
            "integrations::signals"
        })
@NullMarked
package potok.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
