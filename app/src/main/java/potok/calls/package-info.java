/** Calls, call-backs and how a call becomes an order. */
@ApplicationModule(
        displayName = "Calls",
        allowedDependencies = {
            "orders::serviceorder",
            "crm",
            "people",
            "notifications",
            "settings",
            "identity",
            "engine",
            "shared",
            "integrations::avito",
            "integrations::inbox",
            "integrations::telephony"
        })
@NullMarked
package potok.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
