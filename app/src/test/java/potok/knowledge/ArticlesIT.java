package potok.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.RealDatabase;
import potok.identity.OrganisationRegister;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.identity.Users;
import potok.reporting.Timeline;
import potok.shared.NotFound;
import potok.shared.Organisations;

/** Articles are found by whoever needs them, however he says it. */
@RealDatabase
@Tag("M26")
class ArticlesIT {
    private static final String ACCESS = "Проблемы с доступом к системе";
    private static final String PERFORMANCE = "Проблемы с производительностью";
    private static final String DATABASE = "Ошибки при работе с базой данных";
    private static final String INTEGRATIONS = "Проблемы с интеграциями";

    @Autowired
    Articles articles;

    @Autowired
    OrganisationRegister organisations;

    @Autowired
    Users users;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient database;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyOrganisationBeginsWithTheTypicalFaults() {
        var id = organisations.create("Begins " + UUID.randomUUID());

        assertThat(Organisations.in(id, () -> titles(found(null))))
                .containsExactlyInAnyOrder(ACCESS, PERFORMANCE, DATABASE, INTEGRATIONS);
        assertThat(Organisations.in(Organisations.SECOND, () -> titles(found(null))))
                .contains(ACCESS, PERFORMANCE, DATABASE, INTEGRATIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "доступ, " + ACCESS,
        "нет доступа в систему, " + ACCESS,
        "медленные запросы, " + PERFORMANCE,
        "интеграция, " + INTEGRATIONS,
        "резервные копии, " + DATABASE,
        "FIREWALL OR файрволы, " + ACCESS,
        "api ключ, " + INTEGRATIONS
    })
    void wordsAreFoundInWhateverForm(String typed, String title) {
        inFresh(() -> assertThat(titles(found(typed))).as(typed).first().isEqualTo(title));
    }

    @ParameterizedTest
    @CsvSource({
        "произв, " + PERFORMANCE,
        "произвадительность, " + PERFORMANCE,
        "интиграция, " + INTEGRATIONS,
        "файрвола доспут, " + ACCESS,
        "базаданных таблыц, " + DATABASE
    })
    void partsOfWordsAndMistypedOnesAreFoundToo(String typed, String title) {
        inFresh(() -> assertThat(titles(found(typed))).as(typed).first().isEqualTo(title));
    }

    @Test
    void whatIsNowhereIsNotFound() {
        inFresh(() -> assertThat(found("жираф")).isEmpty());
        inFresh(() -> assertThat(articles.suggest("жираф", 5)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table article; --",
                "a & | ! ( ) : * <-> <2>",
                "\"",
                "\\",
                "' OR 1=1",
                "%_%",
                "{{}}${x}#{y}",
                "-",
                ":text :words ?",
                "http://a.b/?x=1&y='2'&z=\\",
                "\uE000\uE001"
            })
    void nothingTypedCanBreakIt(String typed) {
        assertThatCode(() -> {
                    found(typed);
                    articles.suggest(typed, 5);
                    articles.suggest(typed.repeat(500), 5);
                })
                .doesNotThrowAnyException();
        assertThat(found(null)).isNotEmpty();
    }

    @Test
    void aWholeStorySuggestsWhatHasMostToDoWithIt() {
        inFresh(() -> {
            var suggested = articles.suggest(
                    "Добрый день! С утра все отчёты строятся по десять минут, списки открываются очень медленно,"
                            + " сервер, видимо, не выдерживает нагрузки. Помогите.",
                    5);

            assertThat(titles(suggested)).first().isEqualTo(PERFORMANCE);
        });
    }

    @Test
    void theWordsThatWereAskedForStandOut() {
        inFresh(() -> {
            var hit = found("медленно").get(0);

            assertThat(hit.excerpt().parts())
                    .filteredOn(Excerpt.Part::hit)
                    .extracting(Excerpt.Part::text)
                    .contains("медленно");
        });
    }

    @Test
    void markupInAnArticleStaysText() {
        inFresh(() -> {
            publish("<script>alert(1)</script> тюлень", "тюлень <img src=x onerror=y>", "нет");

            var hit = found("тюлени").get(0);

            assertThat(hit.title().parts()).extracting(Excerpt.Part::text).anyMatch(part -> part.contains("<script>"));
        });
    }

    @Test
    void theTitleWeighsMoreThanTheRest() {
        inFresh(() -> {
            publish("Кот на клавиатуре", "Печатает сам", "Снять");
            publish("Зелёный экран", "Печатает сам", "Позвать, если рядом лежит клавиатура");

            assertThat(titles(found("клавиатура"))).containsExactly("Кот на клавиатуре", "Зелёный экран");
        });
    }

    @Test
    void whatReadersFoundUsefulComesFirstAmongWhatFitsAlike() {
        inFresh(() -> {
            var poor = publish("Принтер молчит", "Принтер не печатает", "Постучать");
            var good = publish("Принтер молчит", "Принтер не печатает", "Включить");
            articles.vote(poor, reader("operator"), false);
            articles.vote(good, reader("operator"), true);
            articles.vote(good, reader("manager"), true);

            assertThat(found("принтеры")).extracting(ArticleHit::id).containsExactly(good, poor);
            assertThat(articles.suggest("молчит принтер", 5))
                    .extracting(ArticleHit::id)
                    .containsExactly(good, poor);
        });
    }

    @Test
    void everybodyHasOneVoiceAndMayThinkAgain() {
        inFresh(() -> {
            var article = publish("Сканер", "Не сканирует", "Протереть");
            var operator = reader("operator");

            articles.vote(article, operator, true);
            articles.vote(article, operator, false);
            articles.vote(article, reader("manager"), true);

            assertThat(articles.view(article).votes()).isEqualTo(new Votes(1, 1, null));
            SignedInUsers.signIn(Role.OPERATOR);
            assertThat(articles.view(article).votes().own()).isNull();
        });
    }

    @Test
    void draftsAreNeitherJudgedNorSuggested() {
        inFresh(() -> {
            var draft = articles.draft(new DraftArticle("Факс", "Факс хрипит", "", "Выключить", null));

            assertThat(articles.suggest("факс", 5)).isEmpty();
            assertThatThrownBy(() -> articles.vote(draft, reader("operator"), true))
                    .hasMessage("article-not-published");
            articles.publish(draft);
            assertThat(titles(articles.suggest("факсы", 5))).containsExactly("Факс");
            assertThat(articles.suggestToClient("факсы", 5)).isEmpty();
            articles.edit(draft, new EditArticle("Факс", "Факс хрипит", "", "Выключить", true));
            assertThat(titles(articles.suggestToClient("факсы", 5))).containsExactly("Факс");
            articles.archive(draft);
            assertThat(articles.suggest("факсы", 5)).isEmpty();
        });
    }

    @Test
    void anIncidentLeadsToItsArticles() {
        inFresh(() -> {
            var incident = UUID.randomUUID();
            var written = articles.draft(new DraftArticle("Сейф", "Не открывается", "", "Ключ", incident));
            var known = publish("Замок", "Заедает", "Смазать");

            articles.link(known, incident);
            articles.link(known, incident);

            assertThat(articles.of(incident)).extracting(ArticleHit::id).containsExactlyInAnyOrder(written, known);
            assertThat(articles.view(known).incidents()).containsExactly(incident);
            assertThat(articles.of(UUID.randomUUID())).isEmpty();
        });
    }

    @Test
    @Tag("O9")
    void anotherOrganisationsArticlesAreNotThere() {
        var foreign = Organisations.in(Organisations.SECOND, () -> publish("Чужой пингвин", "Пингвин пришёл", "Гнать"));

        assertThat(found("пингвин")).isEmpty();
        assertThat(articles.suggest("пингвины пришли", 5)).isEmpty();
        assertThatThrownBy(() -> articles.view(foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> articles.vote(foreign, reader("operator"), true))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> articles.link(foreign, UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("C9")
    void whoChangedWhatIsKept() {
        var author = users.byLogin("support1").orElseThrow();
        SignedInUsers.signIn(author);
        var id = publish("Выдра", "Плавает", "Не мешать");
        articles.edit(id, new EditArticle("Выдра речная", "Плавает", "", "Не мешать", false));
        articles.archive(id);

        assertThat(articles.view(id).authorName()).isEqualTo(author.name());
        assertThat(timeline.of(id.value()))
                .extracting(entry -> entry.kind() + " " + entry.actor())
                .containsExactlyInAnyOrder(
                        "article-drafted " + author.name(),
                        "article-published " + author.name(),
                        "article-edited " + author.name(),
                        "article-archived " + author.name());
        var changes = database.sql(
                        "select actor_login || ' ' || (old ->> 'title') || ' > ' || (new ->> 'title') from audit_entry"
                                + " where record_kind = 'Article' and record_id = ? and new ->> 'title' is not null"
                                + " and action = 'CHANGED'")
                .param(id.toString())
                .query(String.class)
                .list();
        assertThat(changes).containsExactly("support1 Выдра > Выдра речная");
    }

    @Test
    void whatIsFoundComesPageByPage() {
        inFresh(() -> {
            for (var i = 0; i < 12; i++) {
                publish("Лампа " + i, "Лампа мигает", "Заменить");
            }

            assertThat(page("лампы", 0, 5)).hasSize(5);
            assertThat(page("лампы", 2, 5)).hasSize(2);
            assertThat(articles.find(new ArticleFilter("лампы", null, null), PageRequest.of(0, 5))
                            .getTotalElements())
                    .isEqualTo(12);
        });
    }

    private ArticleId publish(String title, String symptom, String solution) {
        var id = articles.draft(new DraftArticle(title, symptom, "", solution, null));
        articles.publish(id);
        return id;
    }

    private List<ArticleHit> found(@Nullable String typed) {
        return page(typed, 0, 50);
    }

    private List<ArticleHit> page(@Nullable String typed, int page, int size) {
        return articles.find(new ArticleFilter(typed, null, null), PageRequest.of(page, size))
                .getContent();
    }

    private static List<String> titles(List<ArticleHit> hits) {
        return hits.stream()
                .map(hit -> hit.title().parts().stream().map(Excerpt.Part::text).collect(Collectors.joining()))
                .toList();
    }

    private UserId reader(String login) {
        return Organisations.everywhere(() -> users.byLogin(login))
                .orElseThrow()
                .id();
    }

    /** In an organisation that has the typical faults and nothing else. */
    private void inFresh(Runnable test) {
        Organisations.in(organisations.create("Fresh " + UUID.randomUUID()), test);
    }
}
