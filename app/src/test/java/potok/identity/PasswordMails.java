package potok.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** What owners of passwords were told since the test began. */
final class PasswordMails {
    private final List<PasswordEvent> told = new CopyOnWriteArrayList<>();

    PasswordMails(ConfigurableApplicationContext context) {
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
            if (event.getPayload() instanceof PasswordEvent about) {
                told.add(about);
            }
        };
        context.addApplicationListener(listener);
    }

    <T extends PasswordEvent> List<T> to(UserId user, Class<T> kind) {
        return told.stream()
                .filter(event -> event.user().equals(user))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
