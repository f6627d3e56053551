package potok.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All settings that the code has. */
@Component
public class SettingCatalogue {
    private final List<SettingGroup> groups;
    private final Map<String, Setting<?>> byKey;

    SettingCatalogue(List<SettingGroup> groups) {
        this.groups = List.copyOf(groups);
        this.byKey = groups.stream()
                .flatMap(group -> group.settings().stream())
                .collect(Collectors.toUnmodifiableMap(Setting::key, Function.identity()));
    }

    public List<SettingGroup> groups() {
        return groups;
    }

    public Optional<Setting<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
