package potok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.identity.PasswordEvent;
import potok.identity.UserId;
import potok.identity.Users;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.OutboxStatus;
import potok.integrations.outbox.OutboxView;
import potok.integrations.sandbox.ReceivedMail;
import potok.integrations.sandbox.SandboxMail;
import potok.shared.Organisations;
import potok.shared.PhoneNumber;

/** What people are told arrives in their language, and by mail when they have an address. */
@Tag("C18")
@RealDatabase
class NotificationsIT {
    private static final String READER = "technician2";

    private final String address = UUID.randomUUID() + "@example.com";
    private final String about = "test:" + UUID.randomUUID();

    @Autowired
    Notifications notifications;

    @Autowired
    Outbox outbox;

    @Autowired
    SandboxMail mailbox;

    @Autowired
    Users users;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @AfterEach
    void nobodyHasAnAddress() {
        database.sql("update app_user set email = null, language = null where login = ?")
                .param(READER)
                .update();
    }

    @Test
    @Tag("D9")
    void staffIsToldInItsOwnLanguage() {
        database.sql("update app_user set email = ?, language = 'kk' where login = ?")
                .params(address, READER)
                .update();

        tell(users.byLogin(READER).orElseThrow().id());

        await().untilAsserted(() -> assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Қоңырауға ешкім жауап бермейді");
            assertThat(mail.text()).contains("+7 900 000-00-01 (Омск) қоңырау шалып тұр");
            assertThat(mail.html()).contains("lang=\"kk\"").contains("Поток").contains("жауап берудің қажеті жоқ");
        }));
        assertThat(messages()).extracting(OutboxView::channel).containsExactly("email");
    }

    @Test
    void whoLinkedNothingAndHasNoAddressIsNotWrittenTo() {
        tell(users.byLogin(READER).orElseThrow().id());

        assertThat(messages()).isEmpty();
    }

    @Test
    @Tag("O9")
    void nobodyOfAnotherOrganisationIsTold() {
        var stranger = Organisations.in(Organisations.SECOND, () -> users.byLogin("operator3"))
                .orElseThrow()
                .id();

        tell(stranger);

        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ru, Новый пароль", "kk, Жаңа құпиясөз", "en, A new password", "zh, 重设密码"})
    @Tag("D9")
    void aLinkForANewPasswordArrivesAndIsForgotten(String language, String subject) {
        var link = "https://example.com/password/" + UUID.randomUUID();

        transaction.executeWithoutResult(status -> events.publishEvent(
                new PasswordEvent.ResetAsked(UserId.next(), address, link, Locale.forLanguageTag(language))));

        await().untilAsserted(() -> assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(subject);
            assertThat(mail.text()).contains(link);
            assertThat(mail.html()).contains("href=\"" + link + "\"");
        }));
        await().untilAsserted(() -> assertThat(database.sql(
                                "select status || text || coalesce(html, '') from outbox_message where recipient = ?")
                        .param(address)
                        .query(String.class)
                        .single())
                .isEqualTo(OutboxStatus.SENT.name()));
    }

    @Test
    void aNameInAMailIsNoMarkup() {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new PasswordEvent.Changed(UserId.next(), "<img src=x onerror=alert(1)>", address, Locale.ENGLISH)));

        await().untilAsserted(() -> assertThat(received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.html()).contains("&lt;img").doesNotContain("<img")));
    }

    private void tell(UserId user) {
        transaction.executeWithoutResult(status -> notifications.tellUser(
                user,
                new Notice("call.unanswered", about, Map.of("phone", PhoneNumber.of("+79000000001"), "city", "Омск"))));
    }

    private List<ReceivedMail> received() {
        return mailbox.latest(500).stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private List<OutboxView> messages() {
        return outbox.latest(PageRequest.of(0, 200))
                .filter(message -> message.about().equals(about))
                .toList();
    }
}
