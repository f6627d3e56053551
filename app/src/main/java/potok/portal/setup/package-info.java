/** The first start: an installation without an administrator is set up in the browser. */
@NullMarked
package potok.portal.setup;

import org.jspecify.annotations.NullMarked;
