/** Programs that act for an organisation, not for a person: API keys. */
@NullMarked
package potok.identity.machines;

import org.jspecify.annotations.NullMarked;
