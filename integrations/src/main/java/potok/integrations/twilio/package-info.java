/** SMS by Twilio, both ways. */
@NullMarked
package potok.integrations.twilio;

import org.jspecify.annotations.NullMarked;
