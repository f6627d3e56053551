package potok.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
class City {
    @Id
    @Column(name = "city_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    private String name;
    private String zone;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private boolean active = true;

    @SuppressWarnings("UnusedVariable") // queries order by it
    private int position;

    @SuppressWarnings("NullAway.Init")
    protected City() {}

    @SuppressWarnings("NullAway.Init")
    City(String name, ZoneId zone) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.zone = zone.getId();
    }

    CityView view() {
        return new CityView(name, ZoneId.of(zone));
    }
}
