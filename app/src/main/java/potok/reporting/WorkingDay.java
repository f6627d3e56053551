package potok.reporting;

import java.time.LocalDate;
import potok.identity.UserId;

/** What somebody who answers clients did on one day of his city's calendar. */
public record WorkingDay(UserId user, String name, String city, LocalDate day, Work work) {}
