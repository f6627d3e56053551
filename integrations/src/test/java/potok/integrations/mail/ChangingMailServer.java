package potok.integrations.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Settings that change while the product runs. */
@Component
public class ChangingMailServer implements MailServer {
    private final MailProperties properties;
    private volatile boolean known = true;

    ChangingMailServer(MailProperties properties) {
        this.properties = properties;
    }

    public void isKnown(boolean known) {
        this.known = known;
    }

    @Override
    public Optional<Account> account() {
        return known ? properties.account() : Optional.empty();
    }
}
