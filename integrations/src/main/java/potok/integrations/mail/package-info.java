/** E-mail both ways, through whatever mail server the installation or an organisation has. */
@NamedInterface("mail")
@NullMarked
package potok.integrations.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
