package potok.incidents.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import potok.incidents.links.CaseRef;
import potok.incidents.links.CaseSource;
import potok.incidents.links.LinkedCase;

/** Shows problems, changes, development requests and audits to whoever links them. */
@Component
class ServiceCaseSource implements CaseSource {
    private static final int MOST = 10;

    private final ServiceCaseRepository cases;

    ServiceCaseSource(ServiceCaseRepository cases) {
        this.cases = cases;
    }

    @Override
    public boolean has(CaseRef.Kind kind) {
        return Arrays.stream(CaseKind.values()).anyMatch(known -> known.link() == kind);
    }

    @Override
    public List<LinkedCase> find(Collection<UUID> ids) {
        return cases.findByIdIn(ids.stream().map(ServiceCaseId::new).toList()).stream()
                .map(ServiceCaseSource::linked)
                .toList();
    }

    @Override
    public List<LinkedCase> search(CaseRef.Kind kind, String text) {
        var filter = new CaseFilter(
                CaseKind.valueOf(kind.name()),
                CaseFilter.State.ALL,
                text.isBlank() ? null : text.strip(),
                null,
                null,
                null,
                null);
        var latest = PageRequest.of(0, MOST, Sort.by("registeredAt").descending());
        return cases.findAll(CaseSearch.by(filter), latest)
                .map(ServiceCaseSource::linked)
                .getContent();
    }

    private static LinkedCase linked(ServiceCase found) {
        var view = found.view(person -> null);
        return new LinkedCase(view.ref(), view.number(), view.title(), view.statusText(), !view.closed(), view.page());
    }
}
