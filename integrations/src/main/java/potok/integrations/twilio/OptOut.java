package potok.integrations.twilio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A number whose owner wants no SMS of ours any more. */
@Entity
@Table(name = "sms_opt_out")
@SuppressWarnings("UnusedVariable") // by the database
class OptOut {
    @Id
    @Column(name = "sms_opt_out_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Column
    private String phone;

    @Column
    private Instant since;

    protected OptOut() {}

    OptOut(String phone, Instant since) {
        this.id = UUID.randomUUID();
        this.phone = phone;
        this.since = since;
    }
}
