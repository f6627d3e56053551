/** Calls, call-backs and how a call or a chat becomes an order. */
@ApplicationModule(
        displayName = "Calls",
        allowedDependencies = {
            "orders::serviceorder",
            "messaging",
            "crm",
            "people",
            "notifications",
            "settings",
            "identity",
            "engine",
            "shared",
            "integrations::avito",
            "integrations::inbox",
            "integrations::chat",
            "integrations::telephony"
        })
@NullMarked
package potok.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
