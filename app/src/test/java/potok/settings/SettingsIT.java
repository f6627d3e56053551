package potok.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.integrations.signals.Signals;
import potok.shared.Organisations;
import potok.shared.RuleBroken;
import potok.shared.Secrets;

/** Two instances of the product are two of each bean on one database. */
@Tag("T7")
@RealDatabase
class SettingsIT {
    private static final Place FIRST = Place.organisation(Organisations.FIRST);
    private static final Place SECOND = Place.organisation(Organisations.SECOND);
    private static final String ZONE = CompanySettings.ZONE.key();
    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final ZoneId UTC = CompanySettings.ZONE.preset();
    private static final Setting<String> SECRET =
            Setting.of("mail.password", SettingKind.secret(), "", SettingScope.PLATFORM, SettingScope.ORGANISATION);

    @Autowired
    private Settings settings;

    @Autowired
    private SettingChanges changes;

    @Autowired
    private SettingDesk desk;

    @Autowired
    private SettingValues values;

    @Autowired
    private ReferenceData reference;

    @Autowired
    private Points points;

    @Autowired
    private Signals signals;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Environment environment;

    @Autowired
    private MessageSource texts;

    @Autowired
    private JdbcClient database;

    private Organisations.Stay stay;

    @BeforeEach
    void enter() {
        stay = Organisations.enter(Organisations.FIRST);
    }

    @AfterEach
    void nothingStaysSet() {
        stay.close();
        Organisations.everywhere(() -> database.sql("delete from setting_value").update());
        Organisations.everywhere(
                () -> database.sql("delete from reference_item").update());
        Organisations.everywhere(() -> database.sql("delete from point").update());
        settings.read();
    }

    @Test
    void narrowestValueCounts() {
        reference.add(reference.list("points"), Map.of("name", "Склад", "address", "Омск, Ленина, 1"));
        var point = points.active().get(0).id();

        assertThat(settings.get(CompanySettings.ZONE)).isEqualTo(UTC);
        changes.set(Place.PLATFORM, ZONE, "Europe/Moscow");
        changes.set(FIRST, ZONE, "Asia/Omsk");

        assertThat(settings.get(CompanySettings.ZONE)).isEqualTo(OMSK);
        assertThat(settings.ofPoint(Organisations.FIRST, point, CompanySettings.ZONE))
                .isEqualTo(OMSK);
        assertThat(settings.ofOrganisation(Organisations.SECOND, CompanySettings.ZONE))
                .isEqualTo(ZoneId.of("Europe/Moscow"));
        changes.set(Place.point(Organisations.FIRST, point), ZONE, "Asia/Almaty");
        assertThat(settings.ofPoint(Organisations.FIRST, point, CompanySettings.ZONE))
                .isEqualTo(ALMATY);
        changes.reset(FIRST, ZONE);
        assertThat(settings.get(CompanySettings.ZONE)).isEqualTo(ZoneId.of("Europe/Moscow"));
    }

    @Test
    void everyInstanceSeesAChangeAtOnce() {
        var other = instance(Duration.ofHours(1));

        changes.set(FIRST, ZONE, "Asia/Omsk");

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(other.get(CompanySettings.ZONE, FIRST))
                .isEqualTo(OMSK));
        other.destroy();
    }

    @Test
    void lostSignalIsHealedByAge() {
        var other = instance(Duration.ofMillis(200));

        database.sql("insert into setting_value values (?, ?, null, ?, 'Asia/Omsk')")
                .params(UUID.randomUUID(), Organisations.FIRST, ZONE)
                .update();

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(other.get(CompanySettings.ZONE, FIRST))
                .isEqualTo(OMSK));
        other.destroy();
    }

    @Test
    void undoGivesTheFormerValueBackAsANewChange() {
        changes.set(FIRST, ZONE, "Asia/Omsk");
        changes.set(FIRST, ZONE, "Asia/Almaty");

        var latest = history().get(0);
        changes.undo(latest);

        assertThat(settings.get(CompanySettings.ZONE)).isEqualTo(OMSK);
        assertThat(history().get(0).undoes()).isEqualTo(latest.id());
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> changes.undo(latest))
                .withMessage("changed-since");
    }

    @Test
    void secretsAreSealedAndNeverShown() {
        changes.set(FIRST, SECRET.key(), "correct horse");

        assertThat(settings.get(SECRET)).isEqualTo("correct horse");
        assertThat(database.sql("select value from setting_value where key = 'mail.password'")
                        .query(String.class)
                        .single())
                .startsWith("v1.")
                .doesNotContain("horse");
        assertThat(desk.view(FIRST, SECRET.key()).value()).isEmpty();
        assertThat(desk.view(FIRST, SECRET.key()).isSet()).isTrue();
        var change = desk.changes(false, Optional.of("setting"), Optional.of(SECRET.key()), PageRequest.of(0, 1))
                .getContent()
                .get(0);
        assertThat(desk.isSecret(change)).isTrue();
    }

    @Test
    void whatTheEnvironmentGivesStands() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> changes.set(Place.PLATFORM, "mango.key", "another"))
                .withMessage("setting-fixed");
        assertThat(desk.view(Place.PLATFORM, "mango.key").isFixed()).isTrue();
    }

    @Test
    void settingIsSetOnlyWhereItMayBe() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> changes.set(FIRST, CompanySettings.SUPPORT.key(), "call us"))
                .withMessage("setting-scope");
    }

    @Test
    @Tag("O9")
    void historyOfAnotherOrganisationIsHidden() {
        changes.set(SECOND, ZONE, "Asia/Almaty");

        assertThat(history()).noneMatch(change -> SECOND.equals(change.place()));
    }

    @Test
    void organisationHasOneName() {
        var before = settings.get(CompanySettings.NAME);
        changes.set(FIRST, CompanySettings.NAME.key(), "Мастерская");

        assertThat(settings.get(CompanySettings.NAME)).isEqualTo("Мастерская");
        assertThat(database.sql("select name from organisation where organisation_id = ?")
                        .param(Organisations.FIRST)
                        .query(String.class)
                        .single())
                .isEqualTo("Мастерская");
        changes.set(FIRST, CompanySettings.NAME.key(), before);
    }

    @Test
    @Tag("T15")
    void statusIsCalledInTheOrganisationsOwnWords() {
        var list = reference.list("order-statuses");
        var status = reference.entries(list).stream()
                .filter(entry -> entry.value(list.key()).equals("ServiceOrderStatus.NEW"))
                .findFirst()
                .orElseThrow();

        reference.change(list, status.id(), Map.of("ru", "Принят {в} 'работу'"));

        var russian = Locale.forLanguageTag("ru");
        assertThat(texts.getMessage("ServiceOrderStatus.NEW", null, russian)).isEqualTo("Принят {в} 'работу'");
        assertThat(texts.getMessage("ServiceOrderStatus.NEW", new Object[] {1}, russian))
                .isEqualTo("Принят {в} 'работу'");
        assertThat(texts.getMessage("ServiceOrderStatus.NEW", null, Locale.ENGLISH))
                .isNotBlank();
        assertThat(Organisations.in(
                        Organisations.SECOND, () -> texts.getMessage("ServiceOrderStatus.NEW", null, russian)))
                .doesNotContain("Принят {в}");
    }

    @Test
    @Tag("T15")
    void usedCityIsNeitherDeletedNorRenamed() {
        var list = reference.list("cities");
        var omsk = reference.entries(list).stream()
                .filter(entry -> entry.value(list.key()).equals("Омск"))
                .findFirst()
                .orElseThrow();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> reference.delete(list, omsk.id()))
                .withMessage("reference-used");
        assertThat(reference.entry(list, omsk.id()).active()).isTrue();
    }

    @Test
    @Tag("T15")
    void entryIsAddedChangedAndBroughtBack() {
        var list = reference.list("storage-terms");
        reference.add(list, Map.of("code", "parcel", "name", "Посылка", "number", "7"));
        var added = reference.entries(list).get(0);

        reference.change(list, added.id(), Map.of("code", "parcel", "name", "Посылка", "number", "14"));
        reference.delete(list, added.id());
        var deletion = desk.changes(false, Optional.of("storage-terms"), Optional.empty(), PageRequest.of(0, 1))
                .getContent()
                .get(0);
        reference.undo(deletion);

        assertThat(reference.entry(list, added.id()).values()).containsEntry("number", "14");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> reference.add(list, Map.of("code", "parcel", "name", "x", "number", "1")))
                .withMessage("reference-taken");
        assertThat(reference.check(list, Map.of("code", "", "name", "x", "number", "0")))
                .containsOnlyKeys("code", "number");
    }

    private Settings instance(Duration longestAge) {
        return new Settings(values, signals, environment, secrets, longestAge);
    }

    private List<Change> history() {
        return desk.changes(false, Optional.of("setting"), Optional.of(ZONE), PageRequest.of(0, 10))
                .getContent();
    }
}
