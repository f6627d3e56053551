/** Pages and REST of service orders. */
@NullMarked
package potok.orders.serviceorder.web;

import org.jspecify.annotations.NullMarked;
