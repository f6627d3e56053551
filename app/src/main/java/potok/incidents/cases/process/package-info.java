/** What the models of problems, changes, development requests and audits need. */
@NullMarked
package potok.incidents.cases.process;

import org.jspecify.annotations.NullMarked;
