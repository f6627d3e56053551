package potok.incidents.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.files.Files;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.incidents.maintenance.ServiceRound;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Everything that can be done with reports on the service, whoever asks: a page, the calendar, a process step. */
@Service
@Transactional
public class ServiceReports implements ServiceRound {
    private static final String OWNER = "service-report:";

    /** Nothing was kept before, by nobody. */
    private static final LocalDate EARLIEST = LocalDate.EPOCH;

    private final ServiceReportRepository reports;
    private final ReportRules rules;
    private final ReportWriter writer;
    private final ReportNotices notices;
    private final Files files;
    private final Settings settings;
    private final Clock clock;

    ServiceReports(
            ServiceReportRepository reports,
            ReportRules rules,
            ReportWriter writer,
            ReportNotices notices,
            Files files,
            Settings settings,
            Clock clock) {
        this.reports = reports;
        this.rules = rules;
        this.writer = writer;
        this.notices = notices;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens the report on each period that is over, once its hour has come, if there was anything to report on. */
    public List<ReportId> openDue() {
        var now = clock.instant();
        return Stream.of(ReportKind.values())
                .filter(kind -> !beginning(kind, today(now)).isAfter(now))
                .flatMap(kind -> {
                    var period = kind.periodOf(today(now)).before();
                    return inUse(period) ? openOnce(kind, period, now).stream() : Stream.empty();
                })
                .toList();
    }

    /**
     * On the period of a day that somebody chose; of one that still goes on until today.
     *
     * @throws RuleBroken when it has not begun, or there is such a report already
     */
    public ReportId request(ReportKind kind, LocalDate day) {
        var now = clock.instant();
        var tomorrow = today(now).plusDays(1);
        if (day.isBefore(EARLIEST)) {
            throw new RuleBroken("date-invalid", "day");
        }
        if (day.isAfter(tomorrow.plusYears(1)) || !kind.periodOf(day).start().isBefore(tomorrow)) {
            throw new RuleBroken("report-period-ahead");
        }
        var whole = kind.periodOf(day);
        var period = whole.end().isAfter(tomorrow) ? new Period(whole.start(), tomorrow) : whole;
        return openOnce(kind, period, now).orElseThrow(() -> new RuleBroken("report-exists"));
    }

    private Optional<ReportId> openOnce(ReportKind kind, Period period, Instant now) {
        reports.waitForOthers();
        return reports.existsByKindAndPeriodStartAndPeriodEnd(kind, period.start(), period.end())
                ? Optional.empty()
                : Optional.of(reports.save(new ServiceReport(reports.nextNumber(), kind, period, now))
                        .id());
    }

    private boolean inUse(Period period) {
        return reports.inUseSince().toLocalDate().isBefore(period.end());
    }

    @Override
    public Instant nextBeginning() {
        var now = clock.instant();
        return Stream.of(ReportKind.values())
                .map(kind -> {
                    var begins = beginning(kind, today(now));
                    return begins.isAfter(now)
                            ? begins
                            : beginning(kind, kind.periodOf(today(now)).end());
                })
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** On the first day of the period, at the hour of the report on the one before. */
    private Instant beginning(ReportKind kind, LocalDate day) {
        return kind.periodOf(day)
                .start()
                .atTime(rules.begins(kind))
                .atZone(zone())
                .toInstant();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    private ZoneId zone() {
        return settings.get(CompanySettings.ZONE);
    }

    /** Gathers the figures anew and keeps them as a document beside those made earlier. */
    public void make(ReportId id) {
        var report = report(id);
        var view = report.view();
        var edition = report.edition() + 1;
        var name = "%s-%s-%s-%d.pdf"
                .formatted(
                        view.kind().code(), view.period().start(), view.period().lastDay(), edition);
        report.made(files.keep(OWNER + id, name, writer.write(view)));
        reports.save(report);
    }

    public void approve(ReportId id) {
        var report = report(id);
        report.approve(actor());
        reports.save(report);
    }

    /** @throws RuleBroken when neither remarks nor recommendations say what should be other */
    public void sendBack(ReportId id, @Nullable String remarks, @Nullable String recommendations) {
        if (remarks == null && recommendations == null) {
            throw new RuleBroken("report-remarks");
        }
        var report = report(id);
        report.sendBack(remarks, recommendations, actor());
        reports.save(report);
    }

    /** @param readers the group that is told */
    public void publish(ReportId id, String readers) {
        var report = report(id);
        if (report.publish(clock.instant())) {
            reports.save(report);
            notices.published(report.view(), readers);
        }
    }

    public void remind(ReportId id, String reviewers) {
        notices.reviewOverdue(view(id), reviewers);
    }

    @Transactional(readOnly = true)
    public ReportView view(ReportId id) {
        return report(id).view();
    }

    /** Those of the ids that exist. */
    @Transactional(readOnly = true)
    public List<ReportView> views(Collection<ReportId> ids) {
        return reports.findAllById(ids).stream().map(ServiceReport::view).toList();
    }

    @Transactional(readOnly = true)
    public Page<ReportView> find(@Nullable ReportKind kind, Pageable page) {
        return (kind == null ? reports.findAllBy(page) : reports.findByKind(kind, page)).map(ServiceReport::view);
    }

    private static String actor() {
        return CurrentUser.find().map(SignedIn::name).orElse("");
    }

    private ServiceReport report(ReportId id) {
        return reports.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
