/** Incidents under SLA, and the service processes around them: problems, changes, development, audits, maintenance. */
@ApplicationModule(
        displayName = "Incidents",
        allowedDependencies = {
            "crm",
            "people",
            "knowledge",
            "messaging",
            "notifications",
            "files",
            "settings",
            "identity",
            "identity::audit",
            "engine",
            "shared",
            "integrations::inbox",
            "integrations::monitoring",
            "integrations::chat"
        })
@NullMarked
package potok.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
