package potok.identity;

import static potok.identity.Role.ACCOUNTANT;
import static potok.identity.Role.ADMIN;
import static potok.identity.Role.MANAGER;
import static potok.identity.Role.OPERATOR;
import static potok.identity.Role.TECHNICIAN;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import potok.shared.Sensitive;
import potok.shared.Sensitive.Kind;

/**
 * THE declaration of which roles see which sensitive values. What a reader may not see is taken out of a record before
 * it reaches a page, an answer, a form or a file, so that nothing there can show it by mistake.
 */
public final class Disclosure {
    private static final Map<Kind, Set<Role>> EVERYWHERE = new EnumMap<>(Map.of(
            Kind.PHONE, EnumSet.of(ADMIN, MANAGER, OPERATOR),
            Kind.MONEY, EnumSet.of(ADMIN, MANAGER, ACCOUNTANT),
            Kind.DOCUMENT, EnumSet.of(ADMIN, MANAGER, ACCOUNTANT),
            Kind.SECRET, EnumSet.noneOf(Role.class)));

    private static final Map<Kind, Set<Role>> IN_OWN_RECORDS = new EnumMap<>(Map.of(
            Kind.PHONE, EnumSet.of(TECHNICIAN),
            Kind.MONEY, EnumSet.of(TECHNICIAN),
            Kind.DOCUMENT, EnumSet.of(TECHNICIAN),
            Kind.SECRET, EnumSet.noneOf(Role.class)));

    private Disclosure() {}

    public static Set<Role> seeEverywhere(Kind kind) {
        return Set.copyOf(EVERYWHERE.getOrDefault(kind, Set.of()));
    }

    public static Set<Role> seeInOwnRecords(Kind kind) {
        return Set.copyOf(IN_OWN_RECORDS.getOrDefault(kind, Set.of()));
    }

    /** Whether the reader sees such values in a record, his {@code own} or somebody else's. */
    public static boolean sees(SignedIn reader, Kind kind, boolean own) {
        return reader.roles().stream().anyMatch(seeEverywhere(kind)::contains)
                || (own && reader.roles().stream().anyMatch(seeInOwnRecords(kind)::contains));
    }

    /** The record without what the reader may not see: its components marked {@link Sensitive} are null then. */
    public static <R extends Record> R shown(SignedIn reader, R record, boolean own) {
        return shown(Optional.of(reader), record, own);
    }

    /** Nobody signed in sees nothing sensitive. */
    public static <R extends Record> R shown(Optional<SignedIn> reader, R record, boolean own) {
        var components = record.getClass().getRecordComponents();
        var withheld = Stream.of(components).anyMatch(component -> isWithheld(component, reader, own));
        return withheld ? without(record, components, reader, own) : record;
    }

    private static boolean isWithheld(RecordComponent component, Optional<SignedIn> reader, boolean own) {
        var sensitive = component.getAnnotation(Sensitive.class);
        return sensitive != null
                && reader.filter(person -> sees(person, sensitive.value(), own)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R without(
            R record, RecordComponent[] components, Optional<SignedIn> reader, boolean own) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = isWithheld(components[i], reader, own)
                        ? null
                        : components[i].getAccessor().invoke(record);
            }
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot withhold parts of " + record.getClass(), e);
        }
    }
}
