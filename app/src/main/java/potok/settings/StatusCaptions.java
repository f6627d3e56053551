package potok.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.integrations.signals.Signals;
import potok.shared.Organisations;
import potok.shared.Texts;

/** What organisations call the statuses of their orders: put in the place of the product's own texts, everywhere at once. */
@Component
class StatusCaptions implements DisposableBean {
    private static final List<String> LANGUAGES = List.of("ru", "kk", "en", "zh");

    private record Caption(UUID organisation, String key, String language) {}

    private final List<Captioned> owners;
    private final LiveCopy<Map<Caption, String>> captions;

    StatusCaptions(
            List<Captioned> owners,
            JdbcClient database,
            Texts texts,
            Signals signals,
            @Value("${potok.settings.longest-age:30s}") Duration longestAge) {
        this.owners = owners;
        this.captions = new LiveCopy<>("captions", signals, longestAge, () -> read(database));
        texts.overrideBy(this::text);
    }

    List<String> keys() {
        return owners.stream().flatMap(owner -> owner.keys().stream()).toList();
    }

    void tellChange() {
        captions.tellChange();
    }

    void read() {
        captions.read();
    }

    private @Nullable String text(String key, Locale language) {
        var known = captions.get();
        return known.isEmpty() ? null : known.get(new Caption(Organisations.current(), key, language.getLanguage()));
    }

    private static Map<Caption, String> read(JdbcClient database) {
        var found = new HashMap<Caption, String>();
        database.sql("select * from reference_item where list = ? and active")
                .param(ReferenceList.STATUSES.code())
                .query(row -> {
                    for (var language : LANGUAGES) {
                        var text = row.getString(language);
                        if (text != null) {
                            var organisation = row.getObject("organisation_id", UUID.class);
                            found.put(new Caption(organisation, row.getString("code"), language), text);
                        }
                    }
                });
        return found;
    }

    @Override
    public void destroy() {
        captions.close();
    }
}
