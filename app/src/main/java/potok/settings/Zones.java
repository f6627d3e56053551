package potok.settings;

import java.time.ZoneId;
import java.util.List;

/** Time zones by place, as people choose them. */
public final class Zones {
    public static final List<String> KNOWN = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private Zones() {}
}
