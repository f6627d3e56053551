/** Charts, drawn alike on pages and on paper by the template {@code charts}. */
@NullMarked
package potok.shared.charts;

import org.jspecify.annotations.NullMarked;
