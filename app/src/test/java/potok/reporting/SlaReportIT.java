package potok.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.Visitor;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Figures of three incidents of a month in which nothing else happened. */
@Tag("M31")
@Tag("M29")
@RealDatabase
class SlaReportIT {
    private static final LocalDate START = LocalDate.parse("2019-03-01");
    private static final LocalDate END = LocalDate.parse("2019-03-31");
    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");
    private static final Instant MORNING = Instant.parse("2019-03-04T06:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    SlaReports reports;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void threeIncidents() {
        Organisations.in(Organisations.FIRST, () -> {
            incident(-1, "CRITICAL", 1, "support1", MORNING, 10, 60);
            var late = incident(-2, "CRITICAL", 2, "support2", MORNING.plusSeconds(60), 50, null);
            breach(late, "REACTION_BREACHED", "CRITICAL", 2, "NOT_TAKEN", "Everybody was at the drill");
            // In Omsk it is the next month already.
            var minor = incident(-3, "MINOR", 1, null, Instant.parse("2019-03-31T17:59:00Z"), null, 120);
            breach(minor, "SOLUTION_BREACHED", "MINOR", 1, "SOLVING_TOOK_LONGER", null);
            incident(-4, "MINOR", 1, null, Instant.parse("2019-03-31T18:01:00Z"), 1, 1);
        });
    }

    @AfterEach
    void noneIsLeft() {
        Organisations.in(Organisations.FIRST, () -> {
            database.sql(
                            "delete from incident_step where incident_id in (select incident_id from incident where number < 0)")
                    .update();
            database.sql("delete from incident where number < 0").update();
        });
    }

    @Test
    void whatWasKeptIsCountedOfWhatWasDue() {
        assertThat(report().total())
                .returns(3L, SlaReport.Row::number)
                .returns(2L, SlaReport.Row::reactionDue)
                .returns(50L, SlaReport.Row::reactionKept)
                .returns(2L, SlaReport.Row::solutionDue)
                .returns(50L, SlaReport.Row::solutionKept)
                .returns(new SlaReport.Spent(1800L, 1800L), SlaReport.Row::reaction)
                .returns(new SlaReport.Spent(5400L, 5400L), SlaReport.Row::solution);
    }

    @Test
    void classesLinesAndPeopleAreToldApart() {
        assertThat(report().byClass())
                .extracting(SlaReport.Row::key, SlaReport.Row::number, SlaReport.Row::solutionKept)
                .containsExactly(tuple("CRITICAL", 2L, 100L), tuple("MINOR", 1L, 0L));
        assertThat(report().byLine())
                .extracting(SlaReport.Row::key, SlaReport.Row::number, SlaReport.Row::reactionKept)
                .containsExactly(tuple("1", 2L, 100L), tuple("2", 1L, 0L));
        assertThat(report().byPerson()).extracting(SlaReport.Row::number).containsExactly(1L, 1L, 1L);
        assertThat(report().byPerson().get(2).key()).isEmpty();
    }

    @Test
    void brokenTermsAreListedWithTheirCauses() {
        assertThat(report().breaches())
                .extracting(SlaReport.Breach::number, SlaReport.Breach::cause, SlaReport.Breach::explanation)
                .containsExactlyInAnyOrder(
                        tuple(-2L, "NOT_TAKEN", "Everybody was at the drill"), tuple(-3L, "SOLVING_TOOK_LONGER", null));
    }

    @Test
    void daysAreThoseOfTheReader() {
        assertThat(report().days())
                .containsExactly(
                        new SlaReport.Day(LocalDate.parse("2019-03-04"), 2, 1),
                        new SlaReport.Day(LocalDate.parse("2019-03-31"), 1, 1));
        assertThat(Organisations.in(Organisations.FIRST, () -> reports.of(START, END, ZoneOffset.UTC))
                        .total()
                        .number())
                .isEqualTo(4);
    }

    @Test
    void twelveMonthsAreThereEvenWithoutIncidents() {
        var months = Organisations.in(Organisations.FIRST, () -> reports.months(END.plusDays(1), OMSK));

        assertThat(months).hasSize(12);
        assertThat(months.get(0))
                .isEqualTo(new SlaReport.Month(LocalDate.parse("2018-05-01"), SlaReport.Row.none("2018-05-01")));
        assertThat(months.subList(10, 12))
                .extracting(month -> month.row().number(), month -> month.row().solutionKept())
                .containsExactly(tuple(3L, 50L), tuple(1L, 100L));
    }

    @Test
    void chartsOfTheReportAreReadWithoutColours() {
        var page = Visitor.signedIn(port, "manager")
                .get("/sla-report?period=OWN&start=" + START + "&end=" + END)
                .body();

        assertThat(page)
                .contains("role=\"img\" aria-label=\"By class\"", "aria-label=\"By line\"")
                .contains("stroke-dasharray=\"7,5\"", "(%)");
    }

    @Test
    void otherOrganisationHasItsOwn() {
        assertThat(Organisations.in(Organisations.SECOND, () -> reports.of(START, END, OMSK))
                        .total()
                        .number())
                .isZero();
    }

    @Test
    void periodMayNotBeReversedOrEndless() {
        Organisations.in(Organisations.FIRST, () -> {
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> reports.of(END, START, OMSK));
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> reports.of(START, START.plusYears(2), OMSK));
        });
    }

    @Test
    void supportLooksAndManagersTakeItWithThem() {
        var own = "?period=OWN&start=" + START + "&end=" + END;
        var support = Visitor.signedIn(port, "support1");

        assertThat(support.get("/sla-report" + own).body())
                .contains("Everybody was at the drill")
                .doesNotContain(".csv");
        assertThat(support.get("/sla-report.csv" + own).status()).isEqualTo(403);

        var manager = Visitor.signedIn(port, "manager");
        assertThat(manager.get("/sla-report" + own).body()).contains("/sla-report.csv");
        assertThat(manager.get("/sla-report.csv" + own).body())
                .contains("\"By class\";\"Critical\";\"2\";\"50\";\"0:30:00\"", "\"Everybody was at the drill\"");
        assertThat(manager.get("/sla-report?period=OWN&start=x&end=y").status()).isEqualTo(404);
    }

    @Test
    void emptyPeriodSaysSo() {
        assertThat(Visitor.signedIn(port, "manager")
                        .get("/sla-report?period=OWN&start=2018-01-01&end=2018-01-02")
                        .body())
                .contains("No incidents in this period");
    }

    private SlaReport report() {
        return Organisations.in(Organisations.FIRST, () -> reports.of(START, END, OMSK));
    }

    private UUID incident(
            int number,
            String incidentClass,
            int level,
            @Nullable String login,
            Instant registered,
            @Nullable Integer reacted,
            @Nullable Integer solved) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into incident (incident_id, organisation_id, version, number, kind, title, description,
                                              incident_class, status, source, reporter_name, level, assignee_id,
                                              registered_at, reacted_at, solved_at, closed_at, round)
                        values (:id, :organisation, 0, :number, 'INCIDENT', 'Printer burns', '', :class, 'CLOSED', 'API',
                                'Test', :level, (select user_id from app_user where login = :login),
                                :registered, :registered + :reacted * interval '1 minute',
                                :registered + :solved * interval '1 minute', :registered, 1)
                        """)
                .param("id", id)
                .param("organisation", Organisations.FIRST)
                .param("number", number)
                .param("class", incidentClass)
                .param("level", level)
                .param("login", login, Types.VARCHAR)
                .param("registered", registered.atOffset(ZoneOffset.UTC))
                .param("reacted", reacted, Types.INTEGER)
                .param("solved", solved, Types.INTEGER)
                .update();
        return id;
    }

    private void breach(
            UUID incident, String step, String incidentClass, int level, String cause, @Nullable String explanation) {
        database.sql("insert into incident_step values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        Organisations.FIRST,
                        incident,
                        step,
                        level,
                        incidentClass,
                        MORNING.atOffset(ZoneOffset.UTC),
                        MORNING.atOffset(ZoneOffset.UTC),
                        cause,
                        explanation)
                .update();
    }
}
