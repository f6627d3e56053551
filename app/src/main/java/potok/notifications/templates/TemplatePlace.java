package potok.notifications.templates;

import java.util.Locale;
import potok.notifications.NoticeChannel;
import potok.notifications.NoticeKind;

/** What a text is for: an event, a channel and a language. */
public record TemplatePlace(NoticeKind kind, NoticeChannel channel, Locale language) {
    /** Where it is edited. */
    public String path() {
        return "/message-templates/" + kind.key() + "/" + channel.code() + "/" + language.getLanguage();
    }
}
