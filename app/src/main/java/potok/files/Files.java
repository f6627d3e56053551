package potok.files;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.shared.NotFound;
import potok.shared.RuleBroken;
import potok.shared.UploadRule;
import potok.shared.Uploads;

/** Files that belong to records of any module: checked by their content, never changed, read by whom their owner lets. */
@Service
@Transactional
public class Files {
    private final FileRepository files;
    private final JdbcClient database;
    private final Uploads uploads;
    private final ObjectProvider<FileOwner> owners;
    private final Clock clock;

    Files(FileRepository files, JdbcClient database, Uploads uploads, ObjectProvider<FileOwner> owners, Clock clock) {
        this.files = files;
        this.database = database;
        this.uploads = uploads;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * What it is stands in its content, whatever its sender calls it.
     *
     * @param owner kind and id of the record, {@code maintenance:<uuid>}
     * @throws RuleBroken when it is none of {@link UploadRule#DOCUMENT}
     */
    public FileId keep(String owner, String name, byte[] content) {
        var checked = uploads.check(name, content, UploadRule.DOCUMENT);
        var file = new KeptFile(
                FileId.next(),
                owner,
                checked.name(),
                checked.type(),
                content.length,
                clock.instant(),
                CurrentUser.find().map(SignedIn::name).orElse(null));
        files.save(new FileRecord(file));
        files.flush();
        database.sql("insert into kept_file_content (kept_file_id, content) values (:id, :content)")
                .param("id", file.id().value())
                .param("content", content)
                .update();
        return file.id();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<KeptFile> of(String owner) {
        return of(List.of(owner)).getOrDefault(owner, List.of());
    }

    /** Those of a whole list at once, by owner, oldest first. */
    @Transactional(readOnly = true)
    public Map<String, List<KeptFile>> of(Collection<String> owners) {
        return files.findByOwnerInOrderByKeptAt(owners).stream()
                .map(FileRecord::view)
                .collect(Collectors.groupingBy(KeptFile::owner));
    }

    /** @throws NotFound also when the signed-in user may not read it */
    @Transactional(readOnly = true)
    public FileContent content(FileId id) {
        var file = files.findById(id)
                .map(FileRecord::view)
                .filter(this::isReadable)
                .orElseThrow(() -> new NotFound(id));
        var content = database.sql("select content from kept_file_content where kept_file_id = ?")
                .param(id.value())
                .query((row, index) -> row.getBytes("content"))
                .single();
        return new FileContent(file, content);
    }

    /**
     * A small picture of a picture; the picture itself where we cannot make one.
     *
     * @throws NotFound also when the signed-in user may not read it, or it is no picture
     */
    @Transactional(readOnly = true)
    public FileContent thumbnail(FileId id) {
        var found = content(id);
        if (!found.file().picture()) {
            throw new NotFound(id);
        }
        return Thumbnail.of(found.content())
                .map(small -> new FileContent(found.file().as(Thumbnail.TYPE, small.length), small))
                .orElse(found);
    }

    private boolean isReadable(KeptFile file) {
        var owner = file.owner().split(":", 2);
        return CurrentUser.find()
                .map(reader -> owners.stream()
                        .anyMatch(module ->
                                module.kind().equals(owner[0]) && module.mayRead(UUID.fromString(owner[1]), reader)))
                .orElse(true);
    }
}
