package potok.settings;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.Organisations;

/** The organisation's places. */
@Service
@Transactional(readOnly = true)
public class Points {
    private final JdbcClient database;

    Points(JdbcClient database) {
        this.database = database;
    }

    public record PointView(UUID id, String name, String address) {}

    public List<PointView> active() {
        return database.sql("select point_id as id, name, address from point"
                        + " where organisation_id = ? and active order by position, name")
                .param(Organisations.current())
                .query(PointView.class)
                .list();
    }

    public boolean exists(UUID point) {
        return database.sql("select exists (select from point where organisation_id = ? and point_id = ?)")
                .params(Organisations.current(), point)
                .query(Boolean.class)
                .single();
    }
}
