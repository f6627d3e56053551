/** Where the figures of reports come from. */
@NullMarked
package potok.incidents.reports.figures;

import org.jspecify.annotations.NullMarked;
