package potok;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.orders.serviceorder.VisitResult;
import potok.settings.PhoneLineView;
import potok.shared.Money;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;
import potok.shared.Sensitive.Kind;

/** Phones and money are marked wherever they are kept or handed out, so that a new field is withheld from the start. */
@Tag("T8")
class SensitiveFieldsTest {
    private static final Map<Class<?>, Kind> SENSITIVE = Map.of(PhoneNumber.class, Kind.PHONE, Money.class, Kind.MONEY);

    /** What people enter themselves, and our own numbers, which stand on every advertisement. */
    private static final Set<Class<?>> NOT_SHOWN =
            Set.of(PlaceServiceOrder.class, VisitResult.class, PhoneLineView.class);

    @Test
    void everyRecordThatIsHandedOutMarksThem() {
        var unmarked = classes()
                .filter(type -> type.isRecord() && !NOT_SHOWN.contains(type))
                .filter(type -> type.getSimpleName().endsWith("View"))
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> isUnmarked(component, component.getType()))
                .map(component -> component.getDeclaringRecord().getName() + "." + component.getName());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void everyStoredOneIsMarked() {
        var unmarked = classes()
                .filter(type ->
                        type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(MappedSuperclass.class))
                .filter(type -> !type.getSimpleName().equals("PhoneLine"))
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> isUnmarked(field, field.getType()))
                .map(Field::toString);

        assertThat(unmarked).isEmpty();
    }

    @Test
    void theScanFindsWhatIsThere() {
        assertThat(classes().flatMap(type -> type.isRecord() ? Stream.of(type.getRecordComponents()) : Stream.empty()))
                .filteredOn(component -> component.isAnnotationPresent(Sensitive.class))
                .extracting(RecordComponent::getName)
                .contains("phone", "phoneClient", "result", "cashReceived");
    }

    private static boolean isUnmarked(AnnotatedElement part, Class<?> type) {
        var mark = part.getAnnotation(Sensitive.class);
        return SENSITIVE.containsKey(type) && (mark == null || mark.value() != SENSITIVE.get(type));
    }

    private static Stream<Class<?>> classes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter((metadata, factory) -> true);
        return scanner.findCandidateComponents("potok").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }
}
