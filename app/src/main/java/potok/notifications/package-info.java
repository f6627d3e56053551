/** Telling people something: one door, texts in the recipient's language, delivery through the outbox. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "settings",
            "identity",
            "engine",
            "shared",
            "integrations::chat",
            "integrations::mail",
            "integrations::outbox",
            "integrations::sms"
        })
@NullMarked
package potok.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
