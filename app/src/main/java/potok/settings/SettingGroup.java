package potok.settings;

import java.util.List;

/** A bean that makes settings known to the settings page; its title is the text {@code setting-group.<key>}. */
public interface SettingGroup {
    String key();

    /** As the page shows them. */
    List<Setting<?>> settings();
}
