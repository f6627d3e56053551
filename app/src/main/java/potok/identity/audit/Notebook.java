package potok.identity.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The notes of one transaction; laid aside while an inner one runs. */
final class Notebook implements TransactionSynchronization, Ordered {
    private static final Object KEY = Notebook.class;

    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final List<Note> forAnyCase = new ArrayList<>();
    private final Consumer<List<Note>> writeApart;
    private boolean written;
    private @Nullable String job;

    private Notebook(Consumer<List<Note>> writeApart) {
        this.writeApart = writeApart;
    }

    /** That of the present transaction; null when there is none, or it is written already. */
    static @Nullable Notebook present() {
        return (Notebook) TransactionSynchronizationManager.getResource(KEY);
    }

    /** @param writeApart takes what must stay although the transaction can't carry it */
    static Notebook open(Consumer<List<Note>> writeApart) {
        var present = present();
        if (present != null) {
            return present;
        }
        var notebook = new Notebook(writeApart);
        TransactionSynchronizationManager.bindResource(KEY, notebook);
        TransactionSynchronizationManager.registerSynchronization(notebook);
        return notebook;
    }

    void add(Note note) {
        notes.put(UUID.randomUUID().toString(), note);
    }

    /** Notes of one key are one entry. */
    void add(String key, Note note) {
        var earlier = notes.get(key);
        if (earlier == null) {
            notes.put(key, note);
        } else {
            earlier.goOn(note);
        }
    }

    void addForAnyCase(Note note) {
        forAnyCase.add(note);
    }

    void inJob(String name) {
        job = name;
    }

    @Nullable
    String job() {
        return job;
    }

    boolean isWritten() {
        return written;
    }

    /**
     * What goes to the database with the commit that comes now. Entities are flushed within the commit itself, so a
     * notebook may be opened as late as that.
     */
    List<Note> take() {
        if (written) {
            return List.of();
        }
        written = true;
        return notes.values().stream().filter(note -> !note.isIdle()).toList();
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        if (!forAnyCase.isEmpty()) {
            writeApart.accept(forAnyCase);
        }
    }
}
