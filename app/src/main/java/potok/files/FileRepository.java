package potok.files;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface FileRepository extends JpaRepository<FileRecord, FileId> {
    List<FileRecord> findByOwnerInOrderByKeptAt(Collection<String> owners);
}
