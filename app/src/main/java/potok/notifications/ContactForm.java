package potok.notifications;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import potok.settings.SettingKind;
import potok.shared.RuleBroken;

/**
 * How somebody wants to be told, as it is typed.
 *
 * @param quiet {@code own}, {@code never}, or empty for the organisation's quiet hours
 */
public record ContactForm(
        @Nullable String preferred,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String quiet,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable List<String> refused,
        @Nullable String email) {
    private static final String OWN = "own";
    private static final String NEVER = "never";
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");

    public static ContactForm of(ContactWishes wishes) {
        var quiet = wishes.quiet();
        var never = quiet != null && quiet.from().equals(quiet.to());
        return new ContactForm(
                wishes.preferred() == null ? "" : wishes.preferred().code(),
                wishes.language(),
                wishes.zone() == null ? "" : wishes.zone().getId(),
                quiet == null ? "" : never ? NEVER : OWN,
                quiet == null || never ? "22:00" : quiet.from().toString(),
                quiet == null || never ? "08:00" : quiet.to().toString(),
                wishes.refused().stream().map(NoticeChannel::code).toList(),
                wishes.email());
    }

    /** @throws RuleBroken when something cannot be meant */
    public ContactWishes wishes() {
        var channel = text(preferred);
        var spoken = text(language);
        return new ContactWishes(
                channel == null ? null : channel(channel),
                spoken == null ? null : SettingKind.language().read(spoken).getLanguage(),
                place(),
                quietHours(),
                refusedChannels(),
                address());
    }

    private @Nullable ZoneId place() {
        var typed = text(zone);
        return typed == null ? null : SettingKind.zone().read(typed);
    }

    private @Nullable QuietHours quietHours() {
        var kind = text(quiet);
        if (kind == null) {
            return null;
        }
        if (kind.equals(NEVER)) {
            return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        }
        if (!kind.equals(OWN)) {
            throw new RuleBroken("setting-choice", kind);
        }
        return new QuietHours(time(quietFrom), time(quietTo));
    }

    private static LocalTime time(@Nullable String typed) {
        return SettingKind.time().read(typed == null ? "" : typed.strip());
    }

    private Set<NoticeChannel> refusedChannels() {
        return refused == null
                ? Set.of()
                : refused.stream()
                        .map(ContactForm::channel)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeChannel.class)));
    }

    private @Nullable String address() {
        var typed = text(email);
        if (typed != null
                && (typed.length() > LONGEST_EMAIL || !EMAIL.matcher(typed).matches())) {
            throw new RuleBroken("contact-email", typed);
        }
        return typed;
    }

    private static NoticeChannel channel(String code) {
        return NoticeChannel.of(code).orElseThrow(() -> new RuleBroken("setting-choice", code));
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
