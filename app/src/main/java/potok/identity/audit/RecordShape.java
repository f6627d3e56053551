package potok.identity.audit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import potok.shared.Sensitive;
import potok.shared.Unaudited;

/** What the audit log tells of one kind of entity. */
final class RecordShape {
    /** Where vendors' events and messages wait: they have pages of their own. */
    private static final String TECHNICAL = "potok.integrations.";

    /** What people call a record by, the first that it has. */
    private static final List<String> CAPTIONS = List.of("number", "login", "name", "title", "key", "code", "city");

    private final String[] names;
    private final Type[] types;
    private final boolean[] told;
    private final Sensitive.@Nullable Kind[] marks;
    private final int tenant;
    private final SessionFactoryImplementor factory;

    RecordShape(EntityPersister persister) {
        this.names = persister.getPropertyNames();
        this.types = persister.getPropertyTypes();
        this.told = new boolean[names.length];
        this.marks = new Sensitive.Kind[names.length];
        var organisation = -1;
        for (var i = 0; i < names.length; i++) {
            var field = ReflectionUtils.findField(persister.getMappedClass(), names[i]);
            organisation = has(field, TenantId.class) ? i : organisation;
            told[i] = !types[i].isCollectionType()
                    && i != persister.getVersionProperty()
                    && i != organisation
                    && !has(field, Unaudited.class);
            marks[i] = mark(field);
        }
        this.tenant = organisation;
        this.factory = persister.getFactory();
    }

    /** The one rule: everything is told but the integrations' own tables and what says {@link Unaudited}. */
    static boolean isTold(Class<?> entity) {
        return !entity.getName().startsWith(TECHNICAL) && !entity.isAnnotationPresent(Unaudited.class);
    }

    static Sensitive.@Nullable Kind mark(@Nullable Field field) {
        var mark = field == null ? null : field.getAnnotation(Sensitive.class);
        return mark == null ? null : mark.value();
    }

    private static boolean has(@Nullable Field field, Class<? extends Annotation> mark) {
        return field != null && field.isAnnotationPresent(mark);
    }

    @Nullable
    UUID organisation(Object[] state) {
        return tenant >= 0 && state[tenant] instanceof UUID organisation
                ? organisation
                : AuditTrail.organisationAtWork();
    }

    @Nullable
    String caption(Object[] state) {
        return CAPTIONS.stream()
                .map(caption -> List.of(names).indexOf(caption))
                .filter(i -> i >= 0 && state[i] != null && marks[i] == null)
                .map(i -> String.valueOf(value(i, state)))
                .findFirst()
                .orElse(null);
    }

    Map<String, Object> all(Object[] state) {
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < names.length; i++) {
            var value = told[i] ? value(i, state) : null;
            if (value != null) {
                values.put(names[i], value);
            }
        }
        return values;
    }

    /** The new values of the fields that differ, or with the states exchanged, the old ones; nothing is an empty text. */
    Map<String, Object> different(Object[] state, Object @Nullable [] other) {
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < names.length; i++) {
            if (told[i] && (other == null || !types[i].isEqual(state[i], other[i]))) {
                values.put(names[i], Objects.requireNonNullElse(value(i, state), ""));
            }
        }
        return values;
    }

    private @Nullable Object value(int i, Object[] state) {
        if (state[i] != null && types[i].isEntityType()) {
            return types[i].toLoggableString(state[i], factory);
        }
        return Values.of(names[i], state[i], marks[i]);
    }
}
