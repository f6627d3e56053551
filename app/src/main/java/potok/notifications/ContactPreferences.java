package potok.notifications;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.shared.PhoneNumber;

/** How people want to be told; who said nothing is told as the organisation does it. */
@Service
@Transactional
public class ContactPreferences {
    private final ContactPreferenceRepository preferences;

    ContactPreferences(ContactPreferenceRepository preferences) {
        this.preferences = preferences;
    }

    @Transactional(readOnly = true)
    public ContactWishes of(UserId user) {
        return of(Addressee.of(user));
    }

    @Transactional(readOnly = true)
    public ContactWishes of(PhoneNumber client) {
        return of(Addressee.of(client));
    }

    public void set(UserId user, ContactWishes wishes) {
        set(Addressee.of(user), wishes);
    }

    public void set(PhoneNumber client, ContactWishes wishes) {
        set(Addressee.of(client), wishes);
    }

    ContactWishes of(Addressee person) {
        return find(person).map(ContactPreference::wishes).orElse(ContactWishes.NONE);
    }

    private void set(Addressee person, ContactWishes wishes) {
        var preference = find(person).orElseGet(() -> new ContactPreference(person));
        preference.wish(wishes);
        preferences.save(preference);
    }

    private Optional<ContactPreference> find(Addressee person) {
        return person.user() != null
                ? preferences.findByUser(person.user())
                : Optional.ofNullable(person.client()).flatMap(preferences::findByPhone);
    }
}
