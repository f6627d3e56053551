package potok.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X1")
class DataFolderLockTest {
    @TempDir
    Path data;

    @Test
    void aSecondProcessIsToldWhatToDo() throws Exception {
        var other = new ProcessBuilder(
                        java(), "-cp", System.getProperty("java.class.path"), Holder.class.getName(), data.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("locked");

            assertThatThrownBy(() -> DataFolderLock.take(data))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("POTOK_DATA");
        } finally {
            other.destroyForcibly().waitFor();
        }
        DataFolderLock.take(data).close();
    }

    @Test
    void aDeadServersLockFileIsRemoved() throws IOException {
        var file = data.resolve("postmaster.pid");
        var notAServer = ProcessHandle.current().pid();
        Files.writeString(file, notAServer + "\n/somewhere\n");

        new StalePostgres(data).clear();

        assertThat(file).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    /** Holds the folder until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            var lock = DataFolderLock.take(Path.of(arguments[0]));
            System.out.println("locked");
            System.in.read();
            lock.close();
        }
    }
}
