package potok.settings;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.signals.Signals;
import potok.shared.Organisations;
import potok.shared.UploadRule;
import potok.shared.Uploads;

/** The logos of organisations, which every page of theirs shows. */
@Service
public class Logos implements DisposableBean {
    static final String LIST = "logo";

    private final JdbcClient database;
    private final Uploads uploads;
    private final ChangeHistory history;
    private final TransactionTemplate transaction;
    private final LiveCopy<Map<UUID, String>> versions;

    Logos(
            JdbcClient database,
            Uploads uploads,
            ChangeHistory history,
            TransactionTemplate transaction,
            Signals signals,
            @Value("${potok.settings.longest-age:30s}") Duration longestAge) {
        this.database = database;
        this.uploads = uploads;
        this.history = history;
        this.transaction = transaction;
        this.versions = new LiveCopy<>("logos", signals, longestAge, this::readVersions);
    }

    /** Of the organisation in which the thread works; null when it has none. Part of the picture's address. */
    public @Nullable String version() {
        return versions.get().get(Organisations.current());
    }

    /** A PNG. */
    public Optional<byte[]> picture(String version) {
        return database.sql("select png from organisation_logo where organisation_id = ? and version = ?")
                .params(Organisations.current(), version)
                .query(byte[].class)
                .optional();
    }

    /** @throws potok.shared.RuleBroken when it is no picture that we take */
    public void put(String name, byte[] content) {
        uploads.check(name, content, UploadRule.LOGO);
        var png = LogoImage.png(content);
        replace(digest(png), png);
    }

    public void remove() {
        replace(null, new byte[0]);
    }

    private void replace(@Nullable String version, byte[] png) {
        var organisation = Organisations.current();
        transaction.executeWithoutResult(status -> {
            var former = versions.get().get(organisation);
            database.sql("delete from organisation_logo where organisation_id = ?")
                    .param(organisation)
                    .update();
            if (version != null) {
                database.sql("insert into organisation_logo values (?, ?, ?)")
                        .params(organisation, version, png)
                        .update();
            }
            history.add(Place.organisation(organisation), LIST, LIST, former, version, null);
            versions.tellChange();
        });
        versions.read();
    }

    private Map<UUID, String> readVersions() {
        var found = new HashMap<UUID, String>();
        database.sql("select organisation_id, version from organisation_logo").query(row -> {
            found.put(row.getObject("organisation_id", UUID.class), row.getString("version"));
        });
        return found;
    }

    private static String digest(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        versions.close();
    }
}
