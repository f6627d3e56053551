package potok.notifications;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.identity.Correspondents;
import potok.identity.UserId;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.PhoneNumber;

/** Finds out where, when and in which language somebody is told. */
@Component
class Contacts {
    private final ContactPreferences preferences;
    private final Correspondents correspondents;
    private final TelegramChats telegram;
    private final Settings settings;

    Contacts(ContactPreferences preferences, Correspondents correspondents, TelegramChats telegram, Settings settings) {
        this.preferences = preferences;
        this.correspondents = correspondents;
        this.telegram = telegram;
        this.settings = settings;
    }

    /** Nothing for a user whom this organisation does not have. */
    Optional<Contact> of(Addressee person) {
        return person.user() != null
                ? ofUser(person.user())
                : Optional.ofNullable(person.client()).map(this::ofClient);
    }

    private Contact ofClient(PhoneNumber client) {
        var wishes = preferences.of(client);
        var addresses = new EnumMap<NoticeChannel, String>(NoticeChannel.class);
        addresses.put(NoticeChannel.SMS, client.value());
        telegram.ofClient(client).ifPresent(chat -> addresses.put(NoticeChannel.TELEGRAM, chat));
        put(addresses, NoticeChannel.EMAIL, wishes.email());
        var language = wishes.language() == null ? null : Locale.forLanguageTag(wishes.language());
        return contact(wishes, language, wishes.zone(), addresses);
    }

    private Optional<Contact> ofUser(UserId user) {
        return correspondents.find(user).map(found -> {
            var addresses = new EnumMap<NoticeChannel, String>(NoticeChannel.class);
            telegram.ofUser(user).ifPresent(chat -> addresses.put(NoticeChannel.TELEGRAM, chat));
            put(addresses, NoticeChannel.EMAIL, found.email());
            put(addresses, NoticeChannel.SMS, found.phone());
            return contact(preferences.of(user), found.language(), found.zone(), addresses);
        });
    }

    private Contact contact(
            ContactWishes wishes,
            @Nullable Locale language,
            @Nullable ZoneId zone,
            EnumMap<NoticeChannel, String> addresses) {
        var ways = addresses.entrySet().stream()
                .map(address -> new Way(address.getKey(), address.getValue()))
                .filter(way -> !wishes.refused().contains(way.channel()))
                .sorted(Comparator.comparing(way -> way.channel() != wishes.preferred()))
                .toList();
        return new Contact(
                Objects.requireNonNullElseGet(language, () -> settings.get(CompanySettings.LANGUAGE)),
                Objects.requireNonNullElseGet(zone, () -> settings.get(CompanySettings.ZONE)),
                Objects.requireNonNullElseGet(
                        wishes.quiet(),
                        () -> new QuietHours(
                                settings.get(NoticeSettings.QUIET_FROM), settings.get(NoticeSettings.QUIET_TO))),
                ways);
    }

    private static void put(Map<NoticeChannel, String> addresses, NoticeChannel channel, @Nullable String address) {
        if (address != null) {
            addresses.put(channel, address);
        }
    }
}
