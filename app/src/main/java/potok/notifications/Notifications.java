package potok.notifications;

import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.integrations.outbox.Outbox;
import potok.notifications.templates.TemplatePlace;
import potok.shared.PhoneNumber;

/**
 * Tells people something, each by the channel and in the language that he prefers. The message is written in the
 * caller's transaction and leaves after its commit, so nobody hears of what did not happen.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {
    private final NoticeCatalogue catalogue;
    private final NoticeValues values;
    private final Contacts contacts;
    private final Teller teller;
    private final ToldNotices told;
    private final Outbox outbox;
    private final Users users;

    Notifications(
            NoticeCatalogue catalogue,
            NoticeValues values,
            Contacts contacts,
            Teller teller,
            ToldNotices told,
            Outbox outbox,
            Users users) {
        this.catalogue = catalogue;
        this.values = values;
        this.contacts = contacts;
        this.teller = teller;
        this.told = told;
        this.outbox = outbox;
        this.users = users;
    }

    public void tellClient(PhoneNumber client, Notice notice) {
        tell(Addressee.of(client), notice);
    }

    /** Tells nobody who has no address at all, or refuses every channel. */
    public void tellUser(UserId user, Notice notice) {
        tell(Addressee.of(user), notice);
    }

    /** Tells everybody who has the role or belongs to the group. */
    public void tellGroup(String group, Notice notice) {
        users.inGroup(group).stream().map(UserView::id).forEach(user -> tellUser(user, notice));
    }

    /**
     * Writes to the address of an account, whatever its owner prefers.
     *
     * @param confidential nobody but the reader may know it: our records forget the text once the mail is sent
     */
    public void mail(String address, Locale language, Notice notice, boolean confidential) {
        var kind = catalogue.get(notice.kind());
        outbox.put(teller.message(
                new TemplatePlace(kind, NoticeChannel.EMAIL, language),
                new Way(NoticeChannel.EMAIL, address),
                values.written(kind, notice.values(), language),
                notice.about(),
                confidential));
    }

    private void tell(Addressee person, Notice notice) {
        var kind = catalogue.get(notice.kind());
        contacts.of(person).filter(contact -> !contact.ways().isEmpty()).ifPresent(contact -> {
            var written = values.written(kind, notice.values(), contact.language());
            var way = contact.ways().get(0);
            var message = teller.tell(contact, way, kind, written, notice.about());
            if (contact.ways().size() > 1) {
                told.remember(person, notice, written, way.channel(), message);
            }
        });
    }
}
