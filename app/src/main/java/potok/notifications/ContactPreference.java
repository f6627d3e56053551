package potok.notifications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

/** How a user, or the client with this phone, wants to be told. */
@Entity
class ContactPreference {
    @Id
    @Column(name = "contact_preference_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "user_id"))
    @SuppressWarnings("UnusedVariable") // asked for by the database
    private @Nullable UserId user;

    @Sensitive(Sensitive.Kind.PHONE)
    @SuppressWarnings("UnusedVariable") // asked for by the database
    private @Nullable PhoneNumber phone;

    @Enumerated(EnumType.STRING)
    private @Nullable NoticeChannel preferred;

    private @Nullable String language;
    private @Nullable String zone;
    private @Nullable String quietFrom;
    private @Nullable String quietTo;
    private String refused = "";
    private @Nullable String email;

    @SuppressWarnings("NullAway.Init")
    protected ContactPreference() {}

    @SuppressWarnings("NullAway.Init") // the organisation is the present one
    ContactPreference(Addressee person) {
        this.id = UUID.randomUUID();
        this.user = person.user();
        this.phone = person.client();
    }

    void wish(ContactWishes wishes) {
        preferred = wishes.preferred();
        language = wishes.language();
        zone = wishes.zone() == null ? null : wishes.zone().getId();
        quietFrom = wishes.quiet() == null ? null : wishes.quiet().from().toString();
        quietTo = wishes.quiet() == null ? null : wishes.quiet().to().toString();
        refused = wishes.refused().stream().map(NoticeChannel::name).sorted().collect(Collectors.joining(","));
        email = wishes.email();
    }

    ContactWishes wishes() {
        return new ContactWishes(
                preferred,
                language,
                zone == null ? null : ZoneId.of(zone),
                quietFrom == null || quietTo == null
                        ? null
                        : new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo)),
                refusedChannels(),
                email);
    }

    private Set<NoticeChannel> refusedChannels() {
        return Arrays.stream(refused.split(","))
                .filter(name -> !name.isEmpty())
                .map(NoticeChannel::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeChannel.class)));
    }
}
