package potok.identity.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import potok.shared.PhoneNumber;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** What the forms of users have in common: their choices, and refusals told at the field they are about. */
@Component
class FormChecks {
    static final List<String> LANGUAGES = List.of("ru", "kk", "en", "zh");
    /** Where our customers work. */
    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.startsWith("Europe/") || zone.startsWith("Asia/"))
            .sorted()
            .toList();

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("login-taken", "login"),
            Map.entry("login-invalid", "login"),
            Map.entry("email-taken", "email"),
            Map.entry("organisation-name-taken", "name"),
            Map.entry("role-missing", "roles"),
            Map.entry("role-of-higher-rank", "roles"),
            Map.entry("user-demotes-himself", "roles"),
            Map.entry("last-administrator", "roles"),
            Map.entry("superior-himself", "superior"),
            Map.entry("superior-unknown", "superior"),
            Map.entry("superior-gone", "superior"),
            Map.entry("superior-below", "superior"),
            Map.entry("code-wrong", "code"),
            Map.entry("password-wrong", "old"),
            Map.entry("password-same", "wanted"),
            Map.entry("password-too-short", "wanted"),
            Map.entry("password-too-long", "wanted"),
            Map.entry("password-too-common", "wanted"),
            Map.entry("password-contains-login", "wanted"));

    private final ProblemTexts problems;

    FormChecks(ProblemTexts problems) {
        this.problems = problems;
    }

    void choices(BindingResult errors, UserForm form) {
        choices(errors, form.phone(), form.language(), form.zone());
        if (form.hasStrangeRoles()) {
            errors.rejectValue("roles", "typeMismatch");
        }
        if (form.hasStrangeSuperior()) {
            errors.rejectValue("superior", "typeMismatch");
        }
    }

    /** A value of a wrong type may leave no form at all, at which nothing could be shown. */
    static void readable(BindingResult errors) {
        if (errors.getTarget() == null) {
            throw new RuleBroken("body-unreadable");
        }
    }

    void choices(BindingResult errors, @Nullable String phone, @Nullable String language, @Nullable String zone) {
        readable(errors);
        var typed = ProfileForm.filled(phone);
        if (typed != null && PhoneNumber.tryOf(typed).isEmpty()) {
            errors.rejectValue("phone", "problem.phone-number-invalid", new Object[] {typed}, null);
        }
        if (ProfileForm.filled(language) != null && !LANGUAGES.contains(language)) {
            errors.rejectValue("language", "typeMismatch");
        }
        if (ProfileForm.filled(zone) != null && !ZONES.contains(zone)) {
            errors.rejectValue("zone", "typeMismatch");
        }
    }

    /** True when there was nothing to refuse. */
    boolean passes(BindingResult errors, Locale locale, Runnable work) {
        return result(errors, locale, () -> {
                    work.run();
                    return true;
                })
                .isPresent();
    }

    /** What the work makes of the form; nothing where something was to be refused. */
    <T> Optional<T> result(BindingResult errors, Locale locale, Supplier<T> work) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } catch (RuleBroken broken) {
            var field = FIELDS.get(broken.code());
            var sentence = problems.sentence(broken, locale);
            if (field != null && hasField(errors, field)) {
                errors.rejectValue(field, broken.code(), sentence);
            } else {
                errors.reject(broken.code(), sentence);
            }
            return Optional.empty();
        }
    }

    private static boolean hasField(BindingResult errors, String field) {
        var target = errors.getTarget();
        return target instanceof Record form
                && List.of(form.getClass().getRecordComponents()).stream()
                        .anyMatch(component -> component.getName().equals(field));
    }
}
