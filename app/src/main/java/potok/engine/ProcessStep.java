package potok.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * A step that models may name: the bean, a verb, is what stands in {@code ${…}}. Only such beans are visible to
 * expressions, so a model cannot run what the code did not offer.
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProcessStep {
    /** Key of the text that names the step to people who draw models. */
    String caption();

    /** Variables that must be there when the step begins. */
    String[] reads() default {};

    /** Variables that are there when the step has ended. */
    String[] writes() default {};
}
