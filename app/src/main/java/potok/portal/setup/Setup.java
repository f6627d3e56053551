package potok.portal.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.FirstAdministrator;
import potok.settings.CompanySettings;
import potok.settings.Place;
import potok.settings.Setting;
import potok.settings.SettingChanges;
import potok.shared.Organisations;
import potok.shared.RuleBroken;
import potok.shared.Secrets;

/** Sets an installation up that has no administrator yet; afterwards it is closed for ever. */
@Service
@ConditionalOnProperty(name = "potok.sandbox.enabled", havingValue = "false")
class Setup {
    private static final Logger log = LoggerFactory.getLogger(Setup.class);
    private static final Set<Setting<?>> OF_ORGANISATION =
            Set.of(CompanySettings.NAME, CompanySettings.LANGUAGE, CompanySettings.ZONE, CompanySettings.CURRENCY);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final FirstAdministrator administrators;
    private final SettingChanges settings;
    private final Secrets secrets;
    private final SetupCode code;
    private final ObjectMapper json;
    private final Clock clock;
    private final String address;
    private volatile boolean closed;

    Setup(
            JdbcClient database,
            TransactionTemplate transaction,
            FirstAdministrator administrators,
            SettingChanges settings,
            Secrets secrets,
            SetupCode code,
            ObjectMapper json,
            Clock clock,
            @Value("${potok.own-address}") String address) {
        this.database = database;
        this.transaction = transaction;
        this.administrators = administrators;
        this.settings = settings;
        this.secrets = secrets;
        this.code = code;
        this.json = json;
        this.clock = clock;
        this.address = address;
    }

    /** What an installation that is in use answers costs nothing. */
    boolean isOpen() {
        if (!closed) {
            closed = isFinished();
        }
        return !closed;
    }

    private boolean isFinished() {
        var finished = database.sql("select finished_at is not null from setup")
                .query(Boolean.class)
                .single();
        if (!finished && administrators.exists()) {
            close();
            return true;
        }
        return finished;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellCode() {
        if (isOpen()) {
            log.warn("""
                    This installation has no administrator yet.
                        Open    {}/setup
                        Code    {}
                    The code is valid until the next start, or until the installation is set up.""", address, code.renew());
        }
    }

    SetupDraft draft() {
        return database.sql("select draft from setup where draft is not null")
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(SetupDraft.EMPTY);
    }

    void keep(SetupDraft draft) {
        database.sql("update setup set draft = ? where finished_at is null")
                .param(write(draft))
                .update();
    }

    /**
     * The channels first, which do no harm by themselves; then the administrator, the organisation and the end, all or
     * nothing.
     *
     * @throws RuleBroken when something is missing, or somebody else was faster
     */
    void finish(List<Setting<?>> known) {
        var draft = draft();
        var administrator = draft.administrator();
        if (administrator == null || !draft.settings().containsKey(CompanySettings.NAME.key())) {
            throw new RuleBroken("setup-incomplete");
        }
        known.stream()
                .filter(setting -> !OF_ORGANISATION.contains(setting))
                .forEach(setting -> set(Place.PLATFORM, setting, draft));
        Organisations.in(
                Organisations.FIRST,
                () -> transaction.executeWithoutResult(status -> {
                    if (close() == 0) {
                        throw new RuleBroken("changed-meanwhile");
                    }
                    administrators.create(
                            administrator.login(),
                            administrator.name(),
                            administrator.email(),
                            administrator.passwordHash());
                    OF_ORGANISATION.forEach(setting -> set(Place.organisation(Organisations.FIRST), setting, draft));
                }));
        closed = true;
        log.info("The installation is set up");
    }

    private int close() {
        return database.sql(
                        "update setup set finished_at = ?, draft = null, code_hash = null where finished_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void set(Place place, Setting<?> setting, SetupDraft draft) {
        var text = draft.settings().getOrDefault(setting.key(), "");
        if (!text.isBlank()) {
            settings.set(place, setting.key(), text);
        }
    }

    private SetupDraft read(String sealed) {
        try {
            return json.readValue(secrets.open(sealed), SetupDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The draft of the set-up cannot be read", e);
        }
    }

    private String write(SetupDraft draft) {
        try {
            return secrets.seal(json.writeValueAsString(draft));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
