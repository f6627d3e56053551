/** Pages and REST of statistics. */
@NullMarked
package potok.reporting.web;

import org.jspecify.annotations.NullMarked;
