package potok.notifications.templates;

import org.jspecify.annotations.Nullable;

/**
 * ICU message patterns with the names that the event declares.
 *
 * @param subject null where the channel has none
 */
public record TemplateText(@Nullable String subject, String text) {}
