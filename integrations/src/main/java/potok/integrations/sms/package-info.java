/** Our account at whoever carries our SMS. */
@NamedInterface("sms")
@NullMarked
package potok.integrations.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
