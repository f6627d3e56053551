package potok.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a field that not everybody may see: the audit log and exports mask it, pages and REST ask who the reader is. */
@Documented
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {
    Kind value();

    /** Why it is sensitive; {@code SECRET} is shown to nobody, not even to its owner. */
    enum Kind {
        PHONE,
        MONEY,
        DOCUMENT,
        SECRET
    }
}
