package potok.settings;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that an organisation added.
 *
 * @param basedOn the delivered one that counts where nothing was changed
 * @param zone null for that of the organisation
 */
public record OwnCalendar(
        CalendarCode code,
        String name,
        CalendarCode basedOn,
        @Nullable ZoneId zone) {}
