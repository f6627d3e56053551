package potok.identity.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.Organisations;
import potok.shared.database.CommandDatabase;

/** The command {@code java -jar potok.jar --verify-audit}: no server, no jobs, beside the running product or without it. */
public final class VerifyAudit {
    public static final String OPTION = "--verify-audit";

    /** Brings the product's settings and nothing else. */
    static class Settings {}

    private VerifyAudit() {}

    /** 0 when the log is as it was sealed, 1 when it is not, 2 when that can't be told. */
    public static int run(PrintStream out, String... arguments) {
        // The log file is the running product's.
        var settings = Stream.concat(
                        Stream.of(arguments), Stream.of("--logging.file.name=", "--logging.level.root=warn"))
                .toArray(String[]::new);
        var application = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        try (var context = application.run(settings);
                var database = CommandDatabase.open(context.getEnvironment())) {
            return tell(verify(database), out);
        } catch (IOException | RuntimeException e) {
            out.println("The audit log can't be verified: " + e);
            return 2;
        }
    }

    private static AuditCheck verify(CommandDatabase database) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
        var seals = new AuditSeals(JdbcClient.create(database.dataSource()));
        return Organisations.everywhere(() -> transaction.execute(status -> seals.verify()));
    }

    private static int tell(AuditCheck check, PrintStream out) {
        out.printf(
                "%d entries in %d blocks (%d more wait for their seal; entries up to block %d have left by retention)%n",
                check.entries(), check.blocks(), check.waiting(), check.purgedThrough());
        var broken = check.broken();
        if (broken == null) {
            out.printf("Chain intact up to %s%n", check.head());
            return 0;
        }
        out.printf(
                "BROKEN: %s%s%s%n",
                broken.kind(),
                broken.block() == null ? "" : ", block " + broken.block(),
                broken.entry() == null ? "" : ", entry " + broken.entry());
        return 1;
    }
}
