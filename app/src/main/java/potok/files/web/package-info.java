/** Files handed out. */
@NullMarked
package potok.files.web;

import org.jspecify.annotations.NullMarked;
