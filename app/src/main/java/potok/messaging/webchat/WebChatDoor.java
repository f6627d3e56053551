package potok.messaging.webchat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.settings.Settings;
import potok.shared.Organisations;

/** The public page of an organisation: its address, and whether it is open. */
@Service
@Transactional
public class WebChatDoor {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 16;

    private final WebChatAddressRepository addresses;
    private final JdbcClient database;
    private final Settings settings;
    private final Clock clock;

    WebChatDoor(WebChatAddressRepository addresses, JdbcClient database, Settings settings, Clock clock) {
        this.addresses = addresses;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** To whom this key leads. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<UUID> organisationOf(String key) {
        return Organisations.everywhere(
                () -> database.sql("""
                        select organisation_id from web_chat_address join organisation using (organisation_id)
                        where public_key = ? and closed_at is null
                        """).param(key).query(UUID.class).optional());
    }

    /** Whether it is the present organisation's key, and its page is open. */
    @Transactional(readOnly = true)
    public boolean isOpen(String key) {
        return isOpen() && key().filter(key::equals).isPresent();
    }

    public boolean isOpen() {
        return settings.get(WebChatSettings.OPEN);
    }

    /** Empty until somebody makes one. */
    @Transactional(readOnly = true)
    public Optional<String> key() {
        return addresses.findFirstBy().map(WebChatAddress::publicKey);
    }

    /** A new address that nobody can guess; the former one, and all guests who came by it, are forgotten. */
    public String renew() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var address = addresses.findFirstBy().orElseGet(() -> new WebChatAddress(key, now));
        address.change(key, now);
        addresses.save(address);
        return key;
    }
}
