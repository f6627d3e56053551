package potok.messaging.webchat;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.settings.Place;
import potok.settings.SettingChanges;
import potok.shared.Organisations;

/** In the sandbox strangers may write to the first organisation from the start. */
@Component
@Order(30)
@ConditionalOnProperty("potok.sandbox.enabled")
class DemoWebChat implements ApplicationRunner {
    private final WebChatDoor door;
    private final SettingChanges settings;

    DemoWebChat(WebChatDoor door, SettingChanges settings) {
        this.door = door;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Organisations.in(Organisations.FIRST, () -> {
            if (door.key().isEmpty()) {
                door.renew();
                settings.set(Place.organisation(Organisations.FIRST), WebChatSettings.OPEN, true);
            }
        });
    }
}
