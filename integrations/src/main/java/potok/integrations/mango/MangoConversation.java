package potok.integrations.mango;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import potok.integrations.telephony.Direction;

/** What has been heard of a conversation: its legs tell their part each, and may overtake one another. */
@Entity
class MangoConversation {
    @Id
    @Column(name = "mango_conversation_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Column
    private String entryId;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private @Nullable String client;

    private @Nullable String line;

    private @Nullable String commandId;

    private @Nullable String recordingId;

    private @Nullable String talkingLeg;

    private @Nullable String talkingEmployee;

    private boolean announced;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> legs = new HashMap<>();

    protected MangoConversation() {}

    MangoConversation(String entryId) {
        this.id = UUID.randomUUID();
        this.entryId = entryId;
    }

    /** False for what a leg said before something that it already said. */
    boolean isNews(MangoLeg leg) {
        if (leg.seq() == null) {
            return true;
        }
        var latest = legs.get(leg.call());
        if (latest != null && latest >= leg.seq()) {
            return false;
        }
        legs = new HashMap<>(legs);
        legs.put(leg.call(), leg.seq());
        return true;
    }

    /** The first leg that shows it decides who called whom; later ones only fill gaps. */
    void learn(MangoLeg leg) {
        var shown = leg.direction();
        if (direction == null) {
            direction = shown;
        }
        if (direction != null && direction == shown) {
            client = client == null ? leg.outsider() : client;
            line = line == null ? leg.line() : line;
        }
        commandId = commandId == null ? leg.commandId() : commandId;
    }

    /** Who talks with the client, and on which leg: only there can the exchange be told to do something. */
    void talk(MangoLeg leg, @Nullable String employee) {
        if (employee != null) {
            talkingLeg = leg.call();
            talkingEmployee = employee;
        } else if (leg.isDisconnected() && leg.call().equals(talkingLeg)) {
            silence();
        }
    }

    void silence() {
        talkingLeg = null;
        talkingEmployee = null;
    }

    @Nullable
    String talkingLeg() {
        return talkingLeg;
    }

    @Nullable
    String talkingEmployee() {
        return talkingEmployee;
    }

    /** True once: the conversation has been made known. */
    boolean announce() {
        var first = !announced;
        announced = true;
        return first;
    }

    boolean isAnnounced() {
        return announced;
    }

    void record(String recordingId) {
        this.recordingId = recordingId;
    }

    @Nullable
    String recordingId() {
        return recordingId;
    }

    String entryId() {
        return entryId;
    }

    /** The employee whom this leg connects with the client; null when it connects others, or rings first. */
    @Nullable
    String connectedEmployee(MangoLeg leg) {
        if (direction == Direction.INTERNAL) {
            return leg.to().extension();
        }
        var ownLegOfCallBack = direction == Direction.OUTGOING && leg.comesFromOutside() && leg.takenFrom() == null;
        var somebodyElse = client != null && leg.outsider() != null && !client.equals(leg.outsider());
        return ownLegOfCallBack || somebodyElse ? null : leg.employee();
    }

    @Nullable
    Direction direction() {
        return direction;
    }

    @Nullable
    String client() {
        return client;
    }

    @Nullable
    String line() {
        return line;
    }

    @Nullable
    String commandId() {
        return commandId;
    }
}
