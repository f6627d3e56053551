package potok.messaging.webchat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import potok.identity.OrganisationRegister;
import potok.identity.OrganisationView;
import potok.integrations.webchat.WebChatInbox;
import potok.messaging.ConversationErasure;
import potok.messaging.ConversationId;
import potok.settings.Settings;
import potok.shared.Organisations;

/** Forgets guests and their talks each day, once nobody has written for as long as the organisation keeps them. */
@Component
class GuestErasure {
    private static final Logger log = LoggerFactory.getLogger(GuestErasure.class);
    private static final int AT_ONCE = 200;

    private final OrganisationRegister organisations;
    private final ConversationErasure conversations;
    private final WebGuests guests;
    private final WebChatInbox inbox;
    private final Settings settings;
    private final Clock clock;

    GuestErasure(
            OrganisationRegister organisations,
            ConversationErasure conversations,
            WebGuests guests,
            WebChatInbox inbox,
            Settings settings,
            Clock clock) {
        this.organisations = organisations;
        this.conversations = conversations;
        this.guests = guests;
        this.inbox = inbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of several instances each may do so: what one has erased the next one passes over. */
    @Scheduled(initialDelayString = "PT9M", fixedDelayString = "P1D")
    void erase() {
        organisations.all().forEach(this::erase);
    }

    private void erase(OrganisationView organisation) {
        try {
            Organisations.in(organisation.id(), () -> erase(clock.instant()));
        } catch (RuntimeException e) {
            log.error("Guests of organisation {} are not erased", organisation.id(), e);
        }
    }

    /** In the present organisation; a talk that cannot be erased keeps no other. */
    void erase(Instant now) {
        var before = now.minus(settings.get(WebChatSettings.KEPT));
        var erased = 0L;
        var found = conversations.due(Visitor.SITE, before, AT_ONCE);
        while (!found.isEmpty()) {
            var gone = found.stream().filter(talk -> erase(talk, before)).count();
            erased += gone;
            found = gone == 0 ? List.of() : conversations.due(Visitor.SITE, before, AT_ONCE);
        }
        guests.forgetOlderThan(before);
        if (erased > 0) {
            log.info("{} talks with guests were erased, nobody wrote since {}", erased, before);
        }
    }

    private boolean erase(ConversationId talk, Instant before) {
        try {
            var guest = conversations.erase(talk, before);
            guest.ifPresent(chat -> {
                inbox.erase(Visitor.SITE, chat);
                guests.forget(UUID.fromString(chat));
            });
            return guest.isPresent();
        } catch (RuntimeException e) {
            log.error("The talk {} is not erased", talk, e);
            return false;
        }
    }
}
