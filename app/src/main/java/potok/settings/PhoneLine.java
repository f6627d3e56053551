package potok.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import potok.shared.PhoneNumber;

@Entity
class PhoneLine {
    @Id
    @Column(name = "phone_line_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    private PhoneNumber number;
    private String city;
    private String rk;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private boolean active = true;

    @SuppressWarnings("UnusedVariable") // queries order by it
    private int position;

    @SuppressWarnings("NullAway.Init")
    protected PhoneLine() {}

    @SuppressWarnings("NullAway.Init")
    PhoneLine(PhoneNumber number, String city, String rk) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.city = city;
        this.rk = rk;
    }

    PhoneLineView view() {
        return new PhoneLineView(number, city, rk);
    }
}
