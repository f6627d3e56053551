package potok.settings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;
import potok.integrations.signals.Signals;
import potok.shared.RuleBroken;
import potok.shared.Secrets;

/** What the settings say now. Reading costs no statement; a change on any instance is seen on all within moments. */
@Service
public class Settings implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Settings.class);

    private final LiveCopy<Map<Place, Map<String, String>>> values;
    private final Environment environment;
    private final Secrets secrets;

    Settings(
            SettingValues values,
            Signals signals,
            Environment environment,
            Secrets secrets,
            @Value("${potok.settings.longest-age:30s}") Duration longestAge) {
        this.environment = environment;
        this.secrets = secrets;
        this.values = new LiveCopy<>("settings", signals, longestAge, values::all);
    }

    /** For the organisation in which the thread works, else for the platform. */
    public <T> T get(Setting<T> setting) {
        return get(setting, Place.current());
    }

    public <T> T ofOrganisation(UUID organisation, Setting<T> setting) {
        return get(setting, Place.organisation(organisation));
    }

    public <T> T ofPoint(UUID organisation, UUID point, Setting<T> setting) {
        return get(setting, Place.point(organisation, point));
    }

    public <T> T get(Setting<T> setting, Place place) {
        var fixed = fixed(setting);
        if (fixed.isPresent()) {
            return setting.kind().read(fixed.get());
        }
        for (var around : place.outwards()) {
            var stored = stored(setting, around);
            if (stored.isPresent()) {
                try {
                    return setting.kind().read(open(setting, stored.get()));
                } catch (RuleBroken e) {
                    log.warn("{} holds no value that {} may have", around, setting.key());
                }
            }
        }
        return setting.preset();
    }

    /** The value that stands exactly here; a secret is sealed. */
    Optional<String> stored(Setting<?> setting, Place place) {
        return Optional.ofNullable(values.get().getOrDefault(place, Map.of()).get(setting.key()));
    }

    /** What the environment says, which nobody changes in the browser. */
    Optional<String> fixed(Setting<?> setting) {
        return Optional.ofNullable(setting.property())
                .map(environment::getProperty)
                .filter(StringUtils::hasText);
    }

    void tellChange() {
        values.tellChange();
    }

    void read() {
        values.read();
    }

    private String open(Setting<?> setting, String stored) {
        return setting.kind().isSecret() ? secrets.open(stored) : stored;
    }

    @Override
    public void destroy() {
        values.close();
    }
}
