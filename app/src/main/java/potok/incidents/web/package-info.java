/** Pages of incidents. */
@NullMarked
package potok.incidents.web;

import org.jspecify.annotations.NullMarked;
