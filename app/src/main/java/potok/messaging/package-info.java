/** Written conversations with people outside: one inbox for all channels, and who answers. */
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {
            "crm",
            "people",
            "notifications",
            "settings",
            "identity",
            "engine",
            "files",
            "shared",
            "identity::protection",
            "integrations::chat",
            "integrations::outbox",
            "integrations::webchat"
        })
@NullMarked
package potok.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
