package potok.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;
import potok.shared.Secrets;

/** Changes settings: checked, remembered, undone. */
@Service
public class SettingChanges {
    private final SettingCatalogue catalogue;
    private final SettingValues values;
    private final Settings settings;
    private final ChangeHistory history;
    private final CalendarCopy calendars;
    private final CalendarNews news;
    private final Secrets secrets;
    private final TransactionTemplate transaction;

    SettingChanges(
            SettingCatalogue catalogue,
            SettingValues values,
            Settings settings,
            ChangeHistory history,
            CalendarCopy calendars,
            CalendarNews news,
            Secrets secrets,
            TransactionTemplate transaction) {
        this.catalogue = catalogue;
        this.values = values;
        this.settings = settings;
        this.history = history;
        this.calendars = calendars;
        this.news = news;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    /** @throws RuleBroken when the value will not do, or the setting cannot be set here */
    public void set(Place place, String key, String text) {
        var setting = changeable(place, key);
        if (setting.kind().isSecret() && text.isBlank()) {
            throw new RuleBroken("setting-missing");
        }
        var value = setting.checked(text);
        if (setting.equals(CompanySettings.CALENDAR)
                && !calendars.knows(place.organisation(), CalendarCode.of(value))) {
            throw new RuleBroken("setting-choice", value);
        }
        change(place, setting, setting.kind().isSecret() ? secrets.seal(value) : value, null);
    }

    public <T> void set(Place place, Setting<T> setting, T value) {
        set(place, setting.key(), setting.kind().write(value));
    }

    /** From now on what is inherited counts. */
    public void reset(Place place, String key) {
        var setting = changeable(place, key);
        if (setting.equals(CompanySettings.NAME)) {
            throw new RuleBroken("setting-missing");
        }
        change(place, setting, null, null);
    }

    /** Gives the value back that stood before, as a new change; refused when somebody changed it since. */
    public void undo(Change change) {
        var setting = changeable(change.place(), change.record());
        in(change.place(), setting, () -> {
            var now = values.lock(change.place(), setting.key()).orElse(null);
            if (!Objects.equals(now, change.newValue())) {
                throw new RuleBroken("changed-since");
            }
            store(change.place(), setting, now, change.oldValue(), change.id());
            return now;
        });
    }

    private void change(Place place, Setting<?> setting, @Nullable String value, @Nullable UUID undoes) {
        in(place, setting, () -> {
            var now = values.lock(place, setting.key()).orElse(null);
            if (!Objects.equals(now, value)) {
                store(place, setting, now, value, undoes);
            }
            return now;
        });
    }

    private void store(
            Place place, Setting<?> setting, @Nullable String now, @Nullable String value, @Nullable UUID undoes) {
        values.put(place, setting.key(), value);
        history.add(place, Change.SETTING, setting.key(), now, value, undoes);
        settings.tellChange();
    }

    private Setting<?> changeable(Place place, String key) {
        var setting = catalogue.find(key).orElseThrow(() -> new NotFound(key));
        if (!setting.scopes().contains(place.scope())) {
            throw new RuleBroken("setting-scope");
        }
        if (settings.fixed(setting).isPresent()) {
            throw new RuleBroken("setting-fixed");
        }
        return setting;
    }

    /** What is the platform's may only be written over all organisations. */
    private void in(Place place, Setting<?> setting, Supplier<@Nullable String> work) {
        var organisation = Optional.ofNullable(place.organisation());
        Supplier<Optional<String>> whole = () -> Optional.ofNullable(transaction.execute(status -> work.get()));
        organisation.ifPresentOrElse(own -> Organisations.in(own, whole), () -> Organisations.everywhere(whole));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            settings.read();
            news.tell(place, setting);
        }
    }
}
