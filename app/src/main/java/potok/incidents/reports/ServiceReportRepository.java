package potok.incidents.reports;

import java.time.LocalDate;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ServiceReportRepository extends ListCrudRepository<ServiceReport, ReportId> {
    @Query(value = "select nextval('service_report_number')", nativeQuery = true)
    long nextNumber();

    boolean existsByKindAndPeriodStartAndPeriodEnd(ReportKind kind, LocalDate periodStart, LocalDate periodEnd);

    Page<ServiceReport> findByKind(ReportKind kind, Pageable page);

    Page<ServiceReport> findAllBy(Pageable page);

    /** Until the transaction ends, nobody else of the organisation opens a report. */
    @Query(
            value =
                    "select cast(pg_advisory_xact_lock(hashtext('service-report'), hashtext(cast(potok_organisation() as text)))"
                            + " as text)",
            nativeQuery = true)
    String waitForOthers();

    /** Since when the organisation works with the product. */
    @Query(value = "select cast(min(created_at) as date) from app_user", nativeQuery = true)
    java.sql.Date inUseSince();
}
