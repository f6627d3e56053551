package potok.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.shared.Organisations;

/** Where a value is set: the whole platform, one organisation, or one point of it. */
public record Place(@Nullable UUID organisation, @Nullable UUID point) {
    public static final Place PLATFORM = new Place(null, null);

    public static Place organisation(UUID organisation) {
        return new Place(organisation, null);
    }

    public static Place point(UUID organisation, UUID point) {
        return new Place(organisation, point);
    }

    /** The organisation in which the thread works; the platform when it works in none. */
    public static Place current() {
        var organisation = Organisations.current();
        return Organisations.isEverywhere() || organisation.equals(Organisations.NOBODY)
                ? PLATFORM
                : organisation(organisation);
    }

    public SettingScope scope() {
        if (point != null) {
            return SettingScope.POINT;
        }
        return organisation == null ? SettingScope.PLATFORM : SettingScope.ORGANISATION;
    }

    /** This place and those around it, the narrowest first. */
    List<Place> outwards() {
        var places = new ArrayList<Place>();
        places.add(this);
        if (point != null && organisation != null) {
            places.add(organisation(organisation));
        }
        if (organisation != null) {
            places.add(PLATFORM);
        }
        return places;
    }
}
