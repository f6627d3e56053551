package potok.identity.audit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.Organisations;
import potok.shared.database.LastWords;

/** Takes notes of what happens and has them written with the commit of the transaction in which it happened. */
@Component
class AuditTrail implements LastWords {
    private final NoteJson json;
    private final Clock clock;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    AuditTrail(NoteJson json, Clock clock, ObjectProvider<PlatformTransactionManager> transactions) {
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** A note of now, by whoever is at work here. */
    Note note(String action) {
        return note(Scene.present(), organisationAtWork(), action);
    }

    Note note(Scene scene, @Nullable UUID organisation, String action) {
        return new Note(scene, clock.instant(), organisation, action);
    }

    void write(Note note) {
        inNotebook(List.of(note), notebook -> notebook.add(note));
    }

    /** @param key of what may be told several times in one transaction, and is one entry then */
    void write(String key, Note note) {
        inNotebook(List.of(note), notebook -> notebook.add(key, note));
    }

    /** Written even when the present transaction is rolled back. */
    void writeInAnyCase(Note note) {
        if (isWritable()) {
            notebook().addForAnyCase(note);
        } else {
            writeApart(List.of(note));
        }
    }

    /** The present transaction belongs to this job of the engine. */
    void inJob(String name) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            notebook().inJob(name);
        }
    }

    @Override
    public @Nullable Statement take() {
        var notebook = Notebook.present();
        if (notebook == null) {
            return null;
        }
        var notes = notebook.take();
        return notes.isEmpty() ? null : new Statement(NoteJson.INSERT, json.write(notes, notebook.job()));
    }

    private void inNotebook(List<Note> notes, Consumer<Notebook> add) {
        if (!isWritable()) {
            writeApart(notes);
        } else if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            notes.forEach(notebook()::addForAnyCase);
        } else {
            add.accept(notebook());
        }
    }

    /** False outside a transaction, and after its commit while its last listeners still run. */
    private static boolean isWritable() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return false;
        }
        var notebook = Notebook.present();
        return notebook == null || !notebook.isWritten();
    }

    private Notebook notebook() {
        return Notebook.open(this::writeApart);
    }

    private void writeApart(List<Note> notes) {
        var transaction = new TransactionTemplate(transactions.getObject());
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> notes.forEach(notebook()::add));
    }

    static @Nullable UUID organisationAtWork() {
        var present = Organisations.current();
        return Organisations.isEverywhere() || present.equals(Organisations.NOBODY) ? null : present;
    }
}
