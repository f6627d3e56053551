package potok.notifications;

import java.util.Map;

/**
 * Something to tell.
 *
 * @param kind as a {@link NoticeGroup} declares it
 * @param about the record it concerns ({@code service-order:<id>})
 * @param values by the names of the kind's variables
 */
public record Notice(String kind, String about, Map<String, Object> values) {}
