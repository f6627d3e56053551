/** What the report process needs of the code: its link to the engine and its steps. */
@NullMarked
package potok.incidents.reports.process;

import org.jspecify.annotations.NullMarked;
