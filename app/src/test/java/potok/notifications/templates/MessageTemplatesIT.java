package potok.notifications.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.Visitor;
import potok.notifications.Notice;
import potok.notifications.NoticeCatalogue;
import potok.notifications.Notifications;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

/** What people are told stands in texts that administrators change, each organisation for itself. */
@Tag("M23")
@Tag("C18")
@RealDatabase
class MessageTemplatesIT {
    private static final String CONFIRMED = "service-order.confirmed.client";
    private static final String PATH = "/message-templates/" + CONFIRMED + "/sms/ru";

    @LocalServerPort
    int port;

    @Autowired
    MessageTemplates templates;

    @Autowired
    TemplateCheck check;

    @Autowired
    NoticeCatalogue catalogue;

    @Autowired
    Notifications notifications;

    @Autowired
    MessageSource texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @AfterEach
    void oursCountAgain() {
        database.sql("delete from message_template").update();
    }

    @Test
    void ourOwnTextsCanBeSentInEachChannelAndLanguage() {
        for (var kind : catalogue.kinds()) {
            for (var channel : kind.channels()) {
                for (var language : MessageTemplates.LANGUAGES) {
                    var place = new TemplatePlace(kind, channel, language);
                    assertThat(check.of(place, templates.ours(place)))
                            .as(place.path())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everyTextBelongsToADeclaredEventAndEveryEventIsNamed() throws Exception {
        var bundle = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/notices.properties"));
        var events = bundle.stringPropertyNames().stream()
                .map(key -> key.replaceFirst("^notice\\.", "").replaceFirst("\\.(subject|email|sms|telegram)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(catalogue.kinds()).extracting(kind -> kind.key()).containsExactlyInAnyOrderElementsOf(events);
        assertThat(catalogue.kinds()).allSatisfy(kind -> {
            assertThat(texts.getMessage("notice-kind." + kind.key(), null, Locale.ENGLISH))
                    .isNotBlank();
            assertThat(kind.variables()).allSatisfy(variable -> assertThat(
                            texts.getMessage("notice-variable." + variable.name(), null, Locale.ENGLISH))
                    .isNotBlank());
        });
    }

    @Test
    void whatAnAdministratorWroteIsWhatIsSent() {
        var place = place();
        var about = "test:" + UUID.randomUUID();

        templates.save(place, new TemplateText(null, "{client}, ждите {visit, date, d MMMM}: заказ {number}"));
        tell(about);

        assertThat(sent(about)).isEqualTo("Анна, ждите 1 декабря: заказ 77");
        assertThat(templates.changed()).containsExactly(place);
    }

    @Test
    @Tag("O9")
    void anotherOrganisationKeepsItsOwnWords() {
        templates.save(place(), new TemplateText(null, "Заказ {number}"));

        Organisations.in(
                Organisations.SECOND, () -> assertThat(templates.changed()).isEmpty());
    }

    @Test
    void aBrokenTextIsNotSaved() {
        assertThatThrownBy(() -> templates.save(place(), new TemplateText(null, "Заказ {nomer}")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("template-variable-unknown");

        assertThat(templates.own(place())).isEmpty();
    }

    @Test
    void aTextThatNoLongerFitsItsEventKeepsNobodyFromBeingTold() {
        var about = "test:" + UUID.randomUUID();
        templates.save(place(), new TemplateText(null, "Заказ {number}"));
        database.sql("update message_template set text = 'Заказ {number, number, ::bad/skeleton/x} {'")
                .update();

        tell(about);

        assertThat(sent(about)).contains("Ваш заказ 77 подтверждён");
    }

    @Test
    void eachChangeIsKeptAndTakenBackUnlessSomebodyChangedItSince() {
        var place = place();
        templates.save(place, new TemplateText(null, "Первый {number}"));
        templates.save(place, new TemplateText(null, "Второй {number}"));
        var history = templates.history(place);
        assertThat(history.get(0).before()).isEqualTo(new TemplateText(null, "Первый {number}"));

        assertThatThrownBy(() -> templates.undo(history.get(1).id())).hasMessage("changed-since");
        templates.undo(history.get(0).id());
        assertThat(templates.own(place)).hasValue(new TemplateText(null, "Первый {number}"));

        templates.reset(place);
        assertThat(templates.own(place)).isEmpty();
        templates.undo(templates.history(place).get(0).id());
        assertThat(templates.own(place)).isPresent();
        assertThatThrownBy(() -> Organisations.in(
                        Organisations.SECOND,
                        () -> templates.undo(history.get(0).id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("T8")
    void thePageSavesPreviewsAndRefusesButShowsNoPhone() {
        var visitor = Visitor.signedIn(port, "orgadmin");
        assertThat(visitor.get("/message-templates").body()).contains(PATH);
        assertThat(visitor.get(PATH).body()).contains("data-insert=\"{number}\"");

        var broken = visitor.post(PATH, Map.of("text", "Заказ {nomer}"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body()).contains("{nomer}").contains("is-invalid");
        var preview = visitor.post(PATH + "/preview", Map.of("text", "Звоните {phone} по заказу {number}"));
        assertThat(preview.body()).contains("+7 900 000-00-01").contains("message-bubble-sms");
        var saved = visitor.post(PATH, Map.of("text", "Заказ {number}\r\nЖдите"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(templates.own(place())).hasValue(new TemplateText(null, "Заказ {number}\nЖдите"));
        assertThat(visitor.get(PATH + "/changes").body()).contains("Заказ {number}");
    }

    @Test
    void aMailIsShownInItsFrame() {
        var visitor = Visitor.signedIn(port, "orgadmin");
        var path = "/message-templates/password-reset/email/ru";
        visitor.get(path);

        var preview = visitor.post(path + "/preview", Map.of("subject", "Пароль", "text", "<b>{link}</b>"));

        assertThat(preview.body()).contains("sandbox=\"\"").contains("srcdoc=").doesNotContain("<b>https");
        assertThat(visitor.get("/message-templates/password-reset/sms/ru").status())
                .isEqualTo(404);
    }

    private TemplatePlace place() {
        return templates.place(CONFIRMED, "sms", "ru");
    }

    private void tell(String about) {
        var values = Map.<String, Object>of(
                "number", 77, "client", "Анна", "visit", ZonedDateTime.parse("2026-12-01T10:00+06:00[Asia/Omsk]"));
        transaction.executeWithoutResult(status ->
                notifications.tellClient(PhoneNumber.of("+79000000092"), new Notice(CONFIRMED, about, values)));
    }

    private String sent(String about) {
        return database.sql("select text from outbox_message where about = ?")
                .param(about)
                .query(String.class)
                .single();
    }
}
