package potok.identity.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.stereotype.Component;

/** Tells the audit log of each entity that is created, changed or deleted, whoever's verb did so. */
@Component
class EntityChanges implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {
    private final Map<EntityPersister, RecordShape> shapes = new ConcurrentHashMap<>();
    private final AuditTrail trail;

    EntityChanges(EntityManagerFactory entities, AuditTrail trail) {
        this.trail = trail;
        var listeners = entities.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
        var collections = new CollectionChanges(trail);
        listeners.appendListeners(EventType.PRE_COLLECTION_RECREATE, collections);
        listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, collections);
        listeners.appendListeners(EventType.PRE_COLLECTION_REMOVE, collections);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        var values = shape(event.getPersister()).all(event.getState());
        write(Note.CREATED, event.getPersister(), event.getId(), event.getState(), Map.of(), values);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        var shape = shape(event.getPersister());
        var now = shape.different(event.getState(), event.getOldState());
        var old = event.getOldState() == null
                ? Map.<String, Object>of()
                : shape.different(event.getOldState(), event.getState());
        if (!now.isEmpty()) {
            write(Note.CHANGED, event.getPersister(), event.getId(), event.getState(), old, now);
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        var values = shape(event.getPersister()).all(event.getDeletedState());
        write(Note.DELETED, event.getPersister(), event.getId(), event.getDeletedState(), values, Map.of());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void write(
            String action,
            EntityPersister persister,
            Object id,
            Object[] state,
            Map<String, Object> old,
            Map<String, Object> now) {
        var entity = persister.getMappedClass();
        if (!RecordShape.isTold(entity)) {
            return;
        }
        var shape = shape(persister);
        var text = idText(id);
        trail.write(
                key(entity, text),
                trail.note(Scene.present(), shape.organisation(state), action)
                        .about(entity.getSimpleName(), text, shape.caption(state))
                        .with(old, now));
    }

    private RecordShape shape(EntityPersister persister) {
        return shapes.computeIfAbsent(persister, RecordShape::new);
    }

    static String key(Class<?> entity, String id) {
        return entity.getName() + "#" + id;
    }

    static String idText(Object id) {
        return Objects.requireNonNullElse(Values.of("id", id, null), id).toString();
    }
}
