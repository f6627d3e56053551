/** Pages and REST of calls. */
@NullMarked
package potok.calls.web;

import org.jspecify.annotations.NullMarked;
