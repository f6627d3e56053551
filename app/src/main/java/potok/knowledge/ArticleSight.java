package potok.knowledge;

import java.util.Set;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.shared.NotFound;

/** Which articles a user sees: drafts are only for those who write. */
public final class ArticleSight {
    private static final Set<Role> WRITERS =
            Set.of(Role.ADMIN, Role.MANAGER, Role.SUPPORT_L1, Role.SUPPORT_L2, Role.SUPPORT_L3, Role.SUPPORT_L4);

    private ArticleSight() {}

    public static boolean writes(SignedIn user) {
        return user.roles().stream().anyMatch(WRITERS::contains);
    }

    /** @throws NotFound for a draft, as if it did not exist, unless he writes */
    public static ArticleView check(SignedIn user, ArticleView article) {
        if (article.status() == ArticleStatus.DRAFT && !writes(user)) {
            throw new NotFound(article.id());
        }
        return article;
    }
}
