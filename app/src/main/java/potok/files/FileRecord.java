package potok.files;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A kept file; its content lies in a table of its own. */
@Entity
@Table(name = "kept_file")
class FileRecord implements Persistable<FileId> {
    @EmbeddedId
    private FileId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    private String owner;
    private String name;
    private String type;
    private long size;
    private Instant keptAt;
    private @Nullable String keptBy;

    @SuppressWarnings("NullAway.Init")
    protected FileRecord() {}

    @SuppressWarnings("NullAway.Init")
    FileRecord(KeptFile file) {
        this.id = file.id();
        this.owner = file.owner();
        this.name = file.name();
        this.type = file.type();
        this.size = file.size();
        this.keptAt = file.keptAt();
        this.keptBy = file.keptBy();
    }

    @Override
    public FileId getId() {
        return id;
    }

    /** Files are never changed. */
    @Override
    public boolean isNew() {
        return true;
    }

    KeptFile view() {
        return new KeptFile(id, owner, name, type, size, keptAt, keptBy);
    }
}
