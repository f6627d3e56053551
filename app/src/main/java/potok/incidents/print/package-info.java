/** Documents: a template of the pages made a PDF. */
@NullMarked
package potok.incidents.print;

import org.jspecify.annotations.NullMarked;
