/** Pages of maintenance. */
@NullMarked
package potok.incidents.maintenance.web;

import org.jspecify.annotations.NullMarked;
