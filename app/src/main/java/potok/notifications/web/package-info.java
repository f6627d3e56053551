@NullMarked
package potok.notifications.web;

import org.jspecify.annotations.NullMarked;
