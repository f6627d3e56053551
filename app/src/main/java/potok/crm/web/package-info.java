/** Pages of clients. */
@NullMarked
package potok.crm.web;

import org.jspecify.annotations.NullMarked;
