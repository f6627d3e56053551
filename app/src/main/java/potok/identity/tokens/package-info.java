/** Programs that act in a user's name: signed access tokens, refresh tokens, the keys that sign. */
@NullMarked
package potok.identity.tokens;

import org.jspecify.annotations.NullMarked;
