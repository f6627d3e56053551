package potok.incidents.cases;

import static potok.incidents.cases.CaseStage.DECIDE_ON_PROBLEM;
import static potok.incidents.cases.CaseStage.RECORD_FINDING;
import static potok.incidents.cases.CaseStage.SCHEDULE_CHANGE;
import static potok.incidents.cases.CaseStage.SOLVE_FINDING;
import static potok.incidents.cases.CaseStage.VERIFY_FINDING;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.links.CaseLinks;
import potok.incidents.links.CaseRef;
import potok.shared.Happened;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Everything that can be done with a problem, a change, a development request or an audit, whoever asks. */
@Service
@Transactional
public class ServiceCases {
    private final ServiceCaseRepository cases;
    private final StageRecordRepository journal;
    private final FindingRepository findings;
    private final CaseTerms terms;
    private final OffPeakHours offPeak;
    private final CaseNotices notices;
    private final CaseLinks links;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceCases(
            ServiceCaseRepository cases,
            StageRecordRepository journal,
            FindingRepository findings,
            CaseTerms terms,
            OffPeakHours offPeak,
            CaseNotices notices,
            CaseLinks links,
            Users users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.journal = journal;
        this.findings = findings;
        this.terms = terms;
        this.offPeak = offPeak;
        this.notices = notices;
        this.links = links;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ServiceCaseView view(ServiceCaseId id) {
        return shown(List.of(serviceCase(id))).get(0);
    }

    /** Those of the ids that exist. */
    @Transactional(readOnly = true)
    public List<ServiceCaseView> views(Collection<ServiceCaseId> ids) {
        return shown(cases.findByIdIn(List.copyOf(ids)));
    }

    @Transactional(readOnly = true)
    public Page<ServiceCaseView> find(CaseFilter filter, Pageable page) {
        var found = cases.findAll(CaseSearch.by(filter), page);
        var people = people(found.stream().flatMap(ServiceCases::named));
        return found.map(one -> one.view(people));
    }

    /** The stages finished so far, the first first. */
    @Transactional(readOnly = true)
    public List<StageView> stages(ServiceCaseId id) {
        var done = journal.findByServiceCaseOrderByFinishedAt(id);
        var people = people(done.stream().flatMap(StageRecord::people));
        return done.stream().map(stage -> stage.view(people)).toList();
    }

    @Transactional(readOnly = true)
    public List<FindingView> findings(ServiceCaseId id) {
        var found = findings.findByServiceCaseOrderByNumber(id);
        var people = people(found.stream().map(Finding::responsible));
        return found.stream().map(finding -> finding.view(people)).toList();
    }

    /** Linked with what it was made from. */
    public ServiceCaseId register(RegisterCase request) {
        var registered = cases.save(new ServiceCase(cases.nextNumber(), request, clock.instant()));
        happened(registered.id(), "case-registered");
        if (request.from() != null) {
            links.link(request.from(), ref(registered));
        }
        return registered.id();
    }

    /**
     * The case has come to a stage: from now on it stands there, and who has to do it hears of it.
     *
     * @param finding number of the finding that the stage is about; 0 for the case as a whole
     */
    public StageTask begin(ServiceCaseId id, CaseStage stage, int finding) {
        var at = locked(id);
        var task = task(at, stage, finding);
        at.begin(stage, task);
        cases.save(at);
        if (!stage.isWait()) {
            notices.tellThatStageWaits(at, stage, task);
        }
        return task;
    }

    /** Until when a stage that begins now is to be done; empty where only a moment is waited for. */
    @Transactional(readOnly = true)
    public Optional<Instant> due(ServiceCaseId id, CaseStage stage, int finding) {
        return Optional.ofNullable(task(serviceCase(id), stage, finding).due());
    }

    private StageTask task(ServiceCase at, CaseStage stage, int finding) {
        return stage.isOfFinding() ? terms.of(at, stage, finding(at.id(), finding)) : terms.of(at, stage);
    }

    /**
     * Keeps what was decided and written at a stage.
     *
     * @throws RuleBroken when the roll-out window or the finding's term is impossible
     */
    public StageResult finish(ServiceCaseId id, CaseStage stage, int finding, FilledStage filled) {
        var at = locked(id);
        var by = CurrentUser.find().map(SignedIn::id).orElse(null);
        if (stage == SCHEDULE_CHANGE) {
            offPeak.check(filled);
        }
        if (stage == RECORD_FINDING && filled.decision() == CaseDecision.ADD) {
            findings.save(new Finding(id, findings.countByServiceCase(id) + 1, filled));
        }
        if (stage == SOLVE_FINDING) {
            finding(id, finding).solve(filled.required("report"));
        }
        if (stage == VERIFY_FINDING) {
            finding(id, finding).verify(filled.decision() == CaseDecision.ACCEPT);
        }
        var round = journal.countByServiceCaseAndStageAndFinding(id, stage, finding) + 1;
        journal.save(new StageRecord(id, stage, round, finding, filled, by, clock.instant()));
        at.finish(stage, filled, by);
        cases.save(at);
        happened(
                id,
                "case-stage-finished",
                "CaseStage." + stage.name(),
                "CaseDecision." + filled.decision().name());
        return new StageResult(
                filled.decision(),
                at.impact(),
                filled.level("risk").orElse(null),
                at.priority(),
                filled.moment("windowFrom").orElse(null),
                findings.countByServiceCase(id));
    }

    /** Superiors hear once of each stage, and of each finding, that is not done in time. */
    public void tellOverdue(ServiceCaseId id, CaseStage stage, int finding) {
        var late = locked(id);
        if (stage.isOfFinding() ? finding(id, finding).passTerm() : late.passTerm(stage)) {
            cases.save(late);
            notices.tellSuperiorOfDelay(late, stage);
            happened(id, "case-stage-overdue", "CaseStage." + stage.name());
        }
    }

    /** A change that carries out what was decided on the problem. */
    public ServiceCaseId registerChange(ServiceCaseId problem) {
        var at = serviceCase(problem);
        var decided = journal.findFirstByServiceCaseAndStageOrderByFinishedAtDesc(problem, DECIDE_ON_PROBLEM);
        var solution = decided.flatMap(stage -> stage.filled().text("solution")).orElse(at.title());
        return register(new RegisterCase(
                CaseKind.CHANGE, at.title(), solution, at.priority(), at.responsible(), null, ref(at)));
    }

    public void makeResponsible(ServiceCaseId id, UserId person) {
        var name = users.find(person).orElseThrow(() -> new NotFound(person)).name();
        change(id, at -> at.makeResponsible(person));
        happened(id, "case-responsible-named", name);
    }

    /** @throws RuleBroken {@code case-not-observed} */
    public void reportTrouble(ServiceCaseId id, String what) {
        change(id, ServiceCase::reportTrouble);
        happened(id, "case-trouble-reported", what);
    }

    /** Does nothing where it is closed already. */
    public void close(ServiceCaseId id, CaseOutcome outcome) {
        if (!locked(id).isClosed()) {
            change(id, at -> at.close(outcome, clock.instant()));
            happened(id, "case-closed", "CaseOutcome." + outcome.name());
            tellOfEnd(id, outcome);
        }
    }

    public void cancel(ServiceCaseId id, String reason) {
        change(id, at -> at.cancel(reason, clock.instant()));
        happened(id, "case-cancelled", reason);
        tellOfEnd(id, CaseOutcome.CANCELLED);
    }

    private void tellOfEnd(ServiceCaseId id, CaseOutcome outcome) {
        var ended = serviceCase(id);
        notices.tellAuthorOfEnd(ended, outcome);
        if (ended.kind() == CaseKind.CHANGE) {
            problemsOf(ended)
                    .forEach(problem -> happened(
                            problem,
                            "case-change-closed",
                            String.valueOf(ended.number()),
                            "CaseOutcome." + outcome.name()));
        }
    }

    /** The problems that wait for this change. */
    @Transactional(readOnly = true)
    public List<ServiceCaseId> problemsOf(ServiceCaseId change) {
        return problemsOf(serviceCase(change)).toList();
    }

    private Stream<ServiceCaseId> problemsOf(ServiceCase change) {
        return links.of(ref(change)).stream()
                .filter(linked -> linked.ref().kind() == CaseRef.Kind.PROBLEM)
                .map(linked -> new ServiceCaseId(linked.ref().id()));
    }

    private void change(ServiceCaseId id, Consumer<ServiceCase> verb) {
        var at = locked(id);
        verb.accept(at);
        cases.save(at);
    }

    private ServiceCase serviceCase(ServiceCaseId id) {
        return cases.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private ServiceCase locked(ServiceCaseId id) {
        return cases.findLockedById(id).orElseThrow(() -> new NotFound(id));
    }

    private Finding finding(ServiceCaseId id, int number) {
        return findings.findByServiceCaseAndNumber(id, number).orElseThrow(() -> new NotFound(number));
    }

    private void happened(ServiceCaseId id, String kind, String... details) {
        events.publishEvent(Happened.of(id.value(), kind, details));
    }

    private static CaseRef ref(ServiceCase of) {
        return new CaseRef(of.kind().link(), of.id().value());
    }

    private List<ServiceCaseView> shown(List<ServiceCase> found) {
        var people = people(found.stream().flatMap(ServiceCases::named));
        return found.stream().map(one -> one.view(people)).toList();
    }

    private static Stream<UserId> named(ServiceCase one) {
        return Stream.of(one.author(), one.responsible()).flatMap(Stream::ofNullable);
    }

    private ServiceCase.People people(Stream<UserId> ids) {
        var known = users.byIds(ids.collect(Collectors.toSet()));
        return person ->
                Optional.ofNullable(person).map(known::get).map(UserView::name).orElse(null);
    }
}
