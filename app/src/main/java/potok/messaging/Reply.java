package potok.messaging;

import java.util.List;

/** What we answer: words, files or both. */
public record Reply(String text, List<File> files) {
    /** {@code name} is its owner's. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, byte[] content) {}

    public Reply(String text) {
        this(text, List.of());
    }

    @Override
    public String toString() {
        return "Reply[" + files.size() + "]";
    }
}
