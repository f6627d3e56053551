package potok.files;

import java.util.UUID;
import potok.identity.SignedIn;

/** A module whose records have files: it knows who may read them. */
public interface FileOwner {
    /** What stands before the record's id in the owner of a file, as {@code maintenance}. */
    String kind();

    boolean mayRead(UUID record, SignedIn reader);
}
