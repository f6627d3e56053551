package potok.knowledge;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.OrganisationCreated;
import potok.identity.OrganisationRegister;
import potok.identity.OrganisationView;
import potok.shared.Organisations;

/** The articles that every organisation begins with; what it makes of them is its own, an archived one stays away. */
@Component
@Order(30)
class TypicalFaults implements ApplicationRunner {
    record Fault(String key, String title, String symptom, String diagnosis, String solution) {}

    private final ArticleRepository articles;
    private final OrganisationRegister organisations;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<Fault> faults;

    TypicalFaults(
            ArticleRepository articles,
            OrganisationRegister organisations,
            JdbcClient database,
            TransactionTemplate transaction,
            ObjectMapper json,
            Clock clock)
            throws IOException {
        this.articles = articles;
        this.organisations = organisations;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        try (var file = new ClassPathResource("knowledge/typical-faults.json").getInputStream()) {
            this.faults = json.readValue(file, new TypeReference<>() {});
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        organisations.all().stream().map(OrganisationView::id).forEach(this::give);
    }

    @EventListener
    void on(OrganisationCreated created) {
        give(created.organisation());
    }

    private void give(UUID organisation) {
        Organisations.in(
                organisation,
                () -> transaction.executeWithoutResult(status -> {
                    // Instances that start together give it once.
                    database.sql("select pg_advisory_xact_lock(hashtext('typical-faults'))")
                            .query()
                            .listOfRows();
                    faults.forEach(fault -> give(organisation, fault));
                }));
    }

    private void give(UUID organisation, Fault fault) {
        var id = new ArticleId(
                UUID.nameUUIDFromBytes((organisation + "/" + fault.key).getBytes(StandardCharsets.UTF_8)));
        if (!articles.existsById(id)) {
            var said = new EditArticle(fault.title, fault.symptom, fault.diagnosis, fault.solution, true);
            var article = new Article(id, said, null, clock.instant());
            article.publish(clock.instant());
            articles.save(article);
        }
    }
}
