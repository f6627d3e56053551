package potok.incidents;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.knowledge.Articles;
import potok.knowledge.DraftArticle;

/** What is written down of a solved incident, for the next one of its kind. */
@Service
@Transactional
public class Lessons {
    private final Incidents incidents;
    private final Articles articles;

    Lessons(Incidents incidents, Articles articles) {
        this.incidents = incidents;
        this.articles = articles;
    }

    public void write(IncidentId id, String title, String symptom, String diagnosis, String solution) {
        articles.draft(new DraftArticle(title, symptom, diagnosis, solution, id.value()));
        incidents.tell(id, "incident-article-written", title);
    }

    /** There is nothing to learn of it, or it is known already. */
    public void skip(IncidentId id, String reason) {
        incidents.tell(id, "incident-article-skipped", reason);
    }
}
