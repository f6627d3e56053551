package potok.notifications.templates;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.notifications.NoticeCatalogue;
import potok.notifications.NoticeChannel;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** The words in which people are told of events: the organisation's own where it has some, else ours. */
@Service
@Transactional
public class MessageTemplates {
    public static final List<Locale> LANGUAGES = List.of(
            Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"), Locale.ENGLISH, Locale.forLanguageTag("zh"));

    private static final Logger log = LoggerFactory.getLogger(MessageTemplates.class);
    private static final Limit HISTORY = Limit.of(30);

    private final NoticeCatalogue catalogue;
    private final MessageTemplateRepository templates;
    private final TemplateChangeRepository changes;
    private final DefaultTexts defaults;
    private final TemplateCheck check;
    private final Clock clock;

    MessageTemplates(
            NoticeCatalogue catalogue,
            MessageTemplateRepository templates,
            TemplateChangeRepository changes,
            DefaultTexts defaults,
            TemplateCheck check,
            Clock clock) {
        this.catalogue = catalogue;
        this.templates = templates;
        this.changes = changes;
        this.defaults = defaults;
        this.check = check;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such event, or nobody is told of it in this way */
    public TemplatePlace place(String kind, String channel, String language) {
        return catalogue
                .find(kind)
                .flatMap(found -> NoticeChannel.of(channel)
                        .filter(found.channels()::contains)
                        .flatMap(way -> LANGUAGES.stream()
                                .filter(one -> one.getLanguage().equals(language))
                                .findFirst()
                                .map(one -> new TemplatePlace(found, way, one))))
                .orElseThrow(() -> new NotFound(kind));
    }

    /** Where the organisation has words of its own. */
    @Transactional(readOnly = true)
    public Set<TemplatePlace> changed() {
        var own = templates.findAll();
        var places = new HashSet<TemplatePlace>();
        for (var kind : catalogue.kinds()) {
            for (var channel : kind.channels()) {
                for (var language : LANGUAGES) {
                    var place = new TemplatePlace(kind, channel, language);
                    if (own.stream().anyMatch(template -> template.isFor(place))) {
                        places.add(place);
                    }
                }
            }
        }
        return places;
    }

    @Transactional(readOnly = true)
    public Optional<TemplateText> own(TemplatePlace place) {
        return find(place).map(MessageTemplate::words);
    }

    public TemplateText ours(TemplatePlace place) {
        return defaults.of(place);
    }

    /** What is wrong with the field {@code subject} or {@code text}; nothing when it may be saved. */
    public Map<String, RuleBroken> check(TemplatePlace place, TemplateText words) {
        return check.of(place, words);
    }

    /** @throws RuleBroken when somebody could not be sent it */
    public void save(TemplatePlace place, TemplateText words) {
        check(place, words).values().stream().findFirst().ifPresent(broken -> {
            throw broken;
        });
        change(place, words.equals(ours(place)) ? null : words, null);
    }

    /** From now on ours counts. */
    public void reset(TemplatePlace place) {
        change(place, null, null);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<TemplateChangeView> history(TemplatePlace place) {
        return changes
                .findByKindAndChannelAndLanguageOrderByChangedAtDesc(
                        place.kind().key(),
                        place.channel().code(),
                        place.language().getLanguage(),
                        HISTORY)
                .stream()
                .map(TemplateChange::view)
                .toList();
    }

    /**
     * Gives the words back that stood before, as a new change.
     *
     * @throws RuleBroken when somebody changed them since, or they would no longer do
     */
    public void undo(UUID id) {
        var change = changes.findById(id).orElseThrow(() -> new NotFound(id));
        var place = place(change.kind(), change.channel(), change.language());
        var done = change.view();
        if (!Objects.equals(own(place).orElse(null), done.after())) {
            throw new RuleBroken("changed-since");
        }
        if (done.before() != null) {
            check(place, done.before()).values().stream().findFirst().ifPresent(broken -> {
                throw broken;
            });
        }
        change(place, done.before(), id);
    }

    /** What is sent. An old text of their own that no longer fits the event must not keep people from being told. */
    @Transactional(readOnly = true)
    public TemplateText filled(TemplatePlace place, Map<String, String> values) {
        var own = own(place);
        if (own.isPresent()) {
            try {
                return fill(place, own.get(), values);
            } catch (RuntimeException e) {
                log.warn("The organisation's text for {} cannot be used, ours is: {}", place.path(), e.toString());
            }
        }
        return fill(place, ours(place), values);
    }

    /** @throws RuntimeException when the words are no pattern for these values */
    public TemplateText fill(TemplatePlace place, TemplateText words, Map<String, String> values) {
        var subject = words.subject();
        return new TemplateText(
                subject == null ? null : fill(place, subject, values).replaceAll("\\s+", " "),
                fill(place, words.text(), values));
    }

    private static String fill(TemplatePlace place, String pattern, Map<String, String> values) {
        return TemplatePattern.fill(pattern, place.kind(), values, place.language());
    }

    private Optional<MessageTemplate> find(TemplatePlace place) {
        return templates.findByKindAndChannelAndLanguage(
                place.kind().key(), place.channel().code(), place.language().getLanguage());
    }

    private void change(TemplatePlace place, @Nullable TemplateText words, @Nullable UUID undoes) {
        var found = find(place);
        var before = found.map(MessageTemplate::words).orElse(null);
        if (Objects.equals(before, words)) {
            return;
        }
        if (words == null) {
            found.ifPresent(templates::delete);
        } else {
            var template = found.orElseGet(() -> new MessageTemplate(place, words));
            template.say(words);
            templates.save(template);
        }
        changes.save(new TemplateChange(place, before, words, author(), clock.instant(), undoes));
    }

    private static String author() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "system" : authentication.getName();
    }
}
