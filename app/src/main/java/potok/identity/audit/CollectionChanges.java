package potok.identity.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionRemoveEvent;
import org.hibernate.event.spi.PreCollectionRemoveEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import potok.shared.Sensitive;
import potok.shared.Unaudited;

/** Tells the audit log what was added to and taken from collections such as a user's roles, as a change of their owner. */
class CollectionChanges
        implements PreCollectionRecreateEventListener,
                PreCollectionUpdateEventListener,
                PreCollectionRemoveEventListener {
    private final AuditTrail trail;

    CollectionChanges(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        write(event, List.of(), content(event.getCollection()));
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        write(event, content(event.getCollection().getStoredSnapshot()), content(event.getCollection()));
    }

    @Override
    public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
        write(event, content(event.getCollection().getStoredSnapshot()), List.of());
    }

    private void write(AbstractCollectionEvent event, Object old, Object now) {
        if (isNothing(old) && isNothing(now)) {
            return;
        }
        var owner = event.getAffectedOwnerOrNull();
        var id = event.getAffectedOwnerIdOrNull();
        if (owner == null || id == null || !RecordShape.isTold(owner.getClass())) {
            return;
        }
        var persister = event.getSession().getEntityPersister(event.getAffectedOwnerEntityName(), owner);
        var field = field(event);
        var declared = ReflectionUtils.findField(owner.getClass(), field);
        if (declared != null && declared.isAnnotationPresent(Unaudited.class)) {
            return;
        }
        var mark = RecordShape.mark(declared);
        var state = persister.getValues(owner);
        var shape = new RecordShape(persister);
        var text = EntityChanges.idText(id);
        trail.write(
                EntityChanges.key(persister.getMappedClass(), text),
                trail.note(Scene.present(), shape.organisation(state), Note.CHANGED)
                        .about(persister.getMappedClass().getSimpleName(), text, shape.caption(state))
                        .with(values(field, old, mark), values(field, now, mark)));
    }

    private static boolean isNothing(Object content) {
        return content instanceof Collection<?> many
                ? many.isEmpty()
                : content instanceof Map<?, ?> map && map.isEmpty();
    }

    private static String field(AbstractCollectionEvent event) {
        var entry = event.getSession().getPersistenceContextInternal().getCollectionEntry(event.getCollection());
        var persister = Objects.requireNonNullElse(entry.getCurrentPersister(), entry.getLoadedPersister());
        var role = persister.getRole();
        return role.substring(role.lastIndexOf('.') + 1);
    }

    private static Map<String, Object> values(String field, Object content, Sensitive.@Nullable Kind mark) {
        var value = Values.of(field, content, mark);
        return value == null ? Map.of() : Map.of(field, value);
    }

    /** A snapshot of a set is a map of its elements. */
    private static Object content(@Nullable Object content) {
        if (content instanceof PersistentCollection<?> lazy && !lazy.wasInitialized()) {
            return List.of();
        }
        if (content instanceof Collection<?> many) {
            return many;
        }
        if (content instanceof Map<?, ?> map) {
            return map.entrySet().stream().allMatch(entry -> entry.getKey().equals(entry.getValue()))
                    ? map.keySet()
                    : map;
        }
        return List.of();
    }
}
