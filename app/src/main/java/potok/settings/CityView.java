package potok.settings;

import java.time.ZoneId;

public record CityView(String name, ZoneId zone) {}
