package potok.shared.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held as long as this process uses the data folder, so that two never share one database server by accident. */
final class DataFolderLock implements AutoCloseable {
    private final FileChannel file;

    private DataFolderLock(FileChannel file) {
        this.file = file;
    }

    /** Another process holds the folder. */
    static final class Taken extends IOException {
        private Taken(String message) {
            super(message);
        }
    }

    /** @throws Taken when another process holds the folder */
    static DataFolderLock take(Path data) throws IOException {
        var file = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            file.close();
            throw new Taken(
                    "The data folder " + data + " is in use by another running Potok. Stop it, choose another folder by"
                            + " POTOK_DATA, or share its database by SPRING_DATASOURCE_URL.");
        }
        return new DataFolderLock(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
