/** Pages about staff. */
@NullMarked
package potok.people.web;

import org.jspecify.annotations.NullMarked;
