/** Statistics and timelines over all modules. */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "calls",
            "incidents",
            "incidents::cases",
            "incidents::maintenance",
            "incidents::reports",
            "knowledge",
            "files",
            "messaging",
            "orders::serviceorder",
            "people",
            "settings",
            "identity",
            "shared",
            "integrations::outbox"
        })
@NullMarked
package potok.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
