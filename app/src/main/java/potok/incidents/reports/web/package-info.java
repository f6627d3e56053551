/** Pages of reports and journals. */
@NullMarked
package potok.incidents.reports.web;

import org.jspecify.annotations.NullMarked;
