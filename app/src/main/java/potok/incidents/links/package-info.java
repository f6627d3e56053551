/** What leads from one case of service to another: an incident to its problem, a problem to the change that ends it. */
@NullMarked
package potok.incidents.links;

import org.jspecify.annotations.NullMarked;
