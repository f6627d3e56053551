/** Values and errors that every module speaks: phone numbers, money, broken rules and their answers. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package potok.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
