package potok.incidents.links;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.Happened;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Leads from case to case, both ways. */
@Service
@Transactional
public class CaseLinks {
    private final CaseLinkRepository links;
    private final ObjectProvider<CaseSource> sources;
    private final ApplicationEventPublisher events;

    CaseLinks(CaseLinkRepository links, ObjectProvider<CaseSource> sources, ApplicationEventPublisher events) {
        this.links = links;
        this.sources = sources;
        this.events = events;
    }

    /**
     * Does nothing when they are linked already.
     *
     * @throws RuleBroken {@code case-linked-to-itself}
     * @throws NotFound when one of them does not exist
     */
    public void link(CaseRef from, CaseRef to) {
        if (from.equals(to)) {
            throw new RuleBroken("case-linked-to-itself");
        }
        var first = shown(from);
        var second = shown(to);
        if (links.between(from.id(), to.id()).isEmpty()) {
            links.save(new CaseLink(from, to));
            events.publishEvent(linked(from, second));
            events.publishEvent(linked(to, first));
        }
    }

    public void unlink(CaseRef one, CaseRef other) {
        links.deleteAll(links.between(one.id(), other.id()));
    }

    /** What the case is linked with, by kind and number. */
    @Transactional(readOnly = true)
    public List<LinkedCase> of(CaseRef ref) {
        var ids = links.of(ref.id()).stream()
                .map(link -> link.other(ref.id()))
                .collect(groupingBy(CaseRef::kind, mapping(CaseRef::id, toList())));
        return ids.entrySet().stream()
                .flatMap(kind -> source(kind.getKey()).find(kind.getValue()).stream())
                .sorted(Comparator.comparing((LinkedCase found) -> found.ref().kind())
                        .thenComparing(LinkedCase::number))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<LinkedCase> search(CaseRef.Kind kind, String text) {
        return source(kind).search(kind, text);
    }

    /** @throws NotFound when it does not exist */
    @Transactional(readOnly = true)
    public LinkedCase shown(CaseRef ref) {
        return source(ref.kind()).find(List.of(ref.id())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(ref.id()));
    }

    private CaseSource source(CaseRef.Kind kind) {
        return sources.stream().filter(source -> source.has(kind)).findFirst().orElseThrow(() -> new NotFound(kind));
    }

    private static Happened linked(CaseRef to, LinkedCase with) {
        return Happened.of(
                to.id(),
                "case-linked-" + with.ref().kind().name().toLowerCase(Locale.ROOT),
                String.valueOf(with.number()),
                with.title());
    }
}
