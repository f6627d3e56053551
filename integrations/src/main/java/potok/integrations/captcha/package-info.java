/** Telling people from robots on public forms, by any service that answers as siteverify does. */
@NamedInterface("captcha")
@NullMarked
package potok.integrations.captcha;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
