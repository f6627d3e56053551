/** What the service-order process needs of the code: its link to the engine and its steps. */
@NullMarked
package potok.orders.serviceorder.process;

import org.jspecify.annotations.NullMarked;
