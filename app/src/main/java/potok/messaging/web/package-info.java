/** Pages of conversations. */
@NullMarked
package potok.messaging.web;

import org.jspecify.annotations.NullMarked;
