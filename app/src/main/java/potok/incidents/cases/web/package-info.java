/** Pages of problems, changes, development requests and audits, and of what they are linked with. */
@NullMarked
package potok.incidents.cases.web;

import org.jspecify.annotations.NullMarked;
