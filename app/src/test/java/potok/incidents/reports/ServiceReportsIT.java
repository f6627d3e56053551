package potok.incidents.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.RealDatabase;
import potok.files.Files;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.RegisterCase;
import potok.incidents.cases.ServiceCases;
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.SampleMaintenance;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Reports are made as documents, reviewed by a person, made anew with his remarks, published. */
@RealDatabase
@Tag("M31")
class ServiceReportsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final AtomicInteger YEARS = new AtomicInteger(2001);

    @Autowired
    ServiceCases cases;

    @Autowired
    ServiceReports reports;

    @Autowired
    Files files;

    @Autowired
    TaskService tasks;

    @Autowired
    SampleMaintenance samples;

    @Autowired
    ReportWriter writer;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void isADocumentInTheOrganisationsLanguage(ReportKind kind) throws IOException {
        var report = waitingForReview(reports.request(kind, aDay()));

        var text = textOf(report);

        assertThat(text)
                .contains(
                        switch (kind) {
                            case HEALTH -> "Ежемесячный отчёт";
                            case CHANGES -> "Ежеквартальный отчёт";
                            case TRENDS -> "Годовой отчёт";
                        });
        assertThat(text).contains(kind == ReportKind.CHANGES ? "Изменения системы" : "Плановое обслуживание");
        if (kind == ReportKind.TRENDS) {
            assertThat(text).contains("Рекомендации");
        }
    }

    @Test
    @Tag("M27")
    void quartersReportTellsOfItsChanges() {
        var title = "Report " + UUID.randomUUID();
        cases.register(new RegisterCase(CaseKind.CHANGE, title, "?", CaseLevel.LOW, null, null, null));

        var sections = writer.text(of(ReportKind.CHANGES)).sections();

        assertThat(sections)
                .filteredOn(section -> section.key().equals("changes"))
                .singleElement()
                .satisfies(section -> {
                    assertThat(section.figures().get(0).value()).isPositive();
                    assertThat(section.tables().get(0).rows()).anyMatch(row -> row.contains(title));
                });
    }

    @Test
    void tellsOfWhatHappenedInItsPeriod() {
        samples.opened(Frequency.MONTHLY);

        var sections = writer.text(of(ReportKind.HEALTH)).sections();

        assertThat(sections)
                .filteredOn(section -> section.key().equals("maintenance"))
                .singleElement()
                .satisfies(section -> assertThat(section.figures())
                        .filteredOn(figure -> figure.key().equals("maintenance-runs"))
                        .singleElement()
                        .satisfies(figure -> assertThat(figure.value()).isPositive()));
    }

    @Test
    void isMadeAnewWithRecommendationsAndThenPublished() throws IOException {
        var id = reports.request(ReportKind.HEALTH, aDay());
        waitingForReview(id);
        SignedInUsers.signIn(Role.MANAGER);

        answer(id, Map.of("decision", "rework", "recommendations", "Қосымша сервер сатып алу"));
        var second = await().atMost(PATIENCE).until(() -> reports.view(id), view -> view.edition() == 2);

        assertThat(textOf(second)).contains("Қосымша сервер сатып алу");
        assertThat(files.of("service-report:" + id)).hasSize(2);

        answer(id, Map.of("decision", "approve"));
        await().atMost(PATIENCE).until(() -> reports.view(id).status() == ReportStatus.PUBLISHED);
        assertThat(reports.view(id).reviewedBy()).isEqualTo("Olga Lisina");
    }

    @Test
    void supportReadsItOnceItIsPublished() {
        var id = reports.request(ReportKind.HEALTH, aDay());
        var file = Objects.requireNonNull(waitingForReview(id).file());

        SignedInUsers.signIn(Role.SUPPORT_L1);
        assertThatThrownBy(() -> files.content(file)).isInstanceOf(NotFound.class);
        reports.publish(id, "SUPPORT_L4");

        assertThat(files.content(file).content()).isNotEmpty();
    }

    @Test
    void periodIsReportedOnOnce() {
        var day = aDay();
        reports.request(ReportKind.HEALTH, day);

        assertThatThrownBy(() -> reports.request(ReportKind.HEALTH, day.plusDays(3)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("report-exists"));
        assertThatThrownBy(
                        () -> reports.request(ReportKind.TRENDS, LocalDate.now().plusYears(2)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("report-period-ahead"));
    }

    @Test
    void noReportIsDueOnATimeBeforeTheProductWasUsed() {
        assertThat(reports.openDue()).isEmpty();
        assertThat(reports.nextBeginning()).isAfter(Instant.now());
    }

    private static LocalDate aDay() {
        return LocalDate.of(YEARS.incrementAndGet(), 5, 10);
    }

    private ReportView waitingForReview(ReportId id) {
        return await().atMost(PATIENCE).until(() -> reports.view(id), view -> view.status() == ReportStatus.REVIEW);
    }

    private static ReportView of(ReportKind kind) {
        return new ReportView(
                ReportId.next(),
                1,
                kind,
                kind.periodOf(LocalDate.now()),
                ReportStatus.MAKING,
                0,
                Instant.now(),
                null,
                null,
                null,
                null,
                null);
    }

    private void answer(ReportId id, Map<String, Object> fields) {
        var task = await().atMost(PATIENCE)
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(id.toString())
                                .singleResult(),
                        Objects::nonNull);
        tasks.complete(task.getId(), fields);
    }

    private String textOf(ReportView report) throws IOException {
        var content = files.content(Objects.requireNonNull(report.file())).content();
        try (var document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
