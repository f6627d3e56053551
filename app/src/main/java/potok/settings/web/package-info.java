/** Pages of settings and reference data. */
@NullMarked
package potok.settings.web;

import org.jspecify.annotations.NullMarked;
