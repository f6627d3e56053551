package potok.knowledge;

import java.util.Locale;

/** Whoever may read the knowledge base reads what is published; drafts and what is out of use are its writers' own. */
public enum ArticleStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    /** As style sheets know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
