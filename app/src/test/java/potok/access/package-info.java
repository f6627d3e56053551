/** The rules of access and of input, tried on every endpoint that the running product has. */
@NullMarked
package potok.access;

import org.jspecify.annotations.NullMarked;
