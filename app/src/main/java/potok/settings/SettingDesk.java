package potok.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.settings.SettingView.Origin;
import potok.shared.NotFound;
import potok.shared.Organisations;

/** What the settings page shows of a place, and what was changed there. */
@Service
public class SettingDesk {
    private final SettingCatalogue catalogue;
    private final Settings settings;
    private final BusinessCalendars calendars;
    private final ChangeHistory history;

    SettingDesk(SettingCatalogue catalogue, Settings settings, BusinessCalendars calendars, ChangeHistory history) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.calendars = calendars;
        this.history = history;
    }

    public record Group(String key, List<SettingView> settings) {}

    /** Those settings that can be set at this place. */
    public List<Group> groups(Place place) {
        return catalogue.groups().stream()
                .map(group -> new Group(
                        group.key(),
                        group.settings().stream()
                                .filter(setting -> setting.scopes().contains(place.scope()))
                                .map(setting -> view(setting, place))
                                .toList()))
                .filter(group -> !group.settings().isEmpty())
                .toList();
    }

    /** @throws NotFound when there is no such setting */
    public SettingView view(Place place, String key) {
        return catalogue.find(key).map(setting -> view(setting, place)).orElseThrow(() -> new NotFound(key));
    }

    /** The latest first; of the platform too when {@code platform}. */
    @Transactional(readOnly = true)
    public Page<Change> changes(boolean platform, Optional<String> list, Optional<String> record, Pageable page) {
        return history.find(Organisations.current(), platform, list.orElse(null), record.orElse(null), page);
    }

    /** @throws NotFound when it is not to be seen from here */
    @Transactional(readOnly = true)
    public Change change(UUID id, boolean platform) {
        return history.find(id)
                .filter(change -> platform || change.place().organisation() != null)
                .orElseThrow(() -> new NotFound(id));
    }

    public boolean isSecret(Change change) {
        return change.isOfSetting()
                && catalogue
                        .find(change.record())
                        .map(setting -> setting.kind().isSecret())
                        .orElse(true);
    }

    private <T> SettingView view(Setting<T> setting, Place place) {
        var kind = setting.kind();
        var own = settings.stored(setting, place).isPresent();
        var value = settings.get(setting, place);
        var outer = place.outwards();
        var inherited = outer.size() > 1 ? settings.get(setting, outer.get(1)) : setting.preset();
        var written = kind.write(value);
        var names = setting.equals(CompanySettings.CALENDAR) ? calendarNames(place) : Map.<String, String>of();
        return new SettingView(
                setting.key(),
                kind.field(),
                kind.isSecret() ? "" : written,
                kind.isSecret() ? "" : kind.write(inherited),
                !written.isEmpty(),
                origin(setting, place),
                own,
                names.isEmpty() ? kind.choices() : List.copyOf(names.keySet()),
                kind.captions(),
                names,
                kind.unit());
    }

    /** What the platform says must be good for every organisation. */
    private Map<String, String> calendarNames(Place place) {
        var names = new LinkedHashMap<String, String>();
        calendars.names(LocaleContextHolder.getLocale()).forEach((code, name) -> {
            if (code.isDelivered() || place.organisation() != null) {
                names.put(code.code(), name);
            }
        });
        return names;
    }

    private Origin origin(Setting<?> setting, Place place) {
        if (settings.fixed(setting).isPresent()) {
            return Origin.ENVIRONMENT;
        }
        return place.outwards().stream()
                .filter(around -> settings.stored(setting, around).isPresent())
                .findFirst()
                .map(around -> Origin.valueOf(around.scope().name()))
                .orElse(Origin.PRESET);
    }
}
