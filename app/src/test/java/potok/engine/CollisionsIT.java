package potok.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.identity.Users;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.CaseOutcome;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.RegisterCase;
import potok.incidents.cases.ServiceCaseId;
import potok.incidents.cases.ServiceCases;
import potok.shared.Organisations;

/** What a person does while the engine carries the same case on. */
@RealDatabase
@Tag("X5")
class CollisionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ServiceCases cases;

    @Autowired
    Users users;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    MessageSource texts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    ServiceCaseId id;

    @BeforeEach
    void aProblemIsOpen() {
        var author = users.byLogin("support2").orElseThrow().id();
        id = cases.register(
                new RegisterCase(CaseKind.PROBLEM, "Collision", "Details", CaseLevel.MEDIUM, author, null, null));
        await().atMost(PATIENCE).until(() -> cases.view(id).stage() == CaseStage.IDENTIFY_PROBLEM);
    }

    @Test
    void aStepThatAJobOvertakesIsTakenAgain() {
        var cancelled = new TransactionTemplate(transactions).execute(job -> {
            assertThat(database.sql("""
                            update act_ru_event_subscr set rev_ = rev_ + 1
                            where proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)""").param(id.toString()).update()).isPositive();
            var step = CompletableFuture.runAsync(
                    () -> Organisations.in(Organisations.FIRST, () -> cases.cancel(id, "Double")));
            await().atMost(PATIENCE).until(this::somebodyWaits);
            return step;
        });

        assertThat(cancelled).succeedsWithin(PATIENCE);
        assertThat(cases.view(id).outcome()).isEqualTo(CaseOutcome.CANCELLED);
    }

    private boolean somebodyWaits() {
        return database.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event = 'transactionid'""").query(Integer.class).single() > 0;
    }

    @Test
    void thePictureOfACaseThatEndsMeanwhileIsAsOfOneMoment() {
        var runtime = mock(RuntimeService.class, delegatesTo(this.runtime));
        doAnswer(asked -> {
                    CompletableFuture.runAsync(
                                    () -> Organisations.in(Organisations.FIRST, () -> cases.cancel(id, "Double")))
                            .join();
                    return this.runtime.getActiveActivityIds(asked.getArgument(0));
                })
                .when(runtime)
                .getActiveActivityIds(anyString());
        var proxies = new ProxyFactory(new ProcessPictures(history, runtime, repository, texts));
        proxies.addAdvice(new TransactionInterceptor(
                (TransactionManager) transactions, new AnnotationTransactionAttributeSource()));

        var picture = ((ProcessPictures) proxies.getProxy())
                .of("problem", id.toString(), Locale.ENGLISH)
                .orElseThrow();

        assertThat(cases.view(id).outcome()).isEqualTo(CaseOutcome.CANCELLED);
        assertThat(picture.active()).containsExactly("userTask_identifyProblem");
    }
}
