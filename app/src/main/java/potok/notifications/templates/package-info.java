/** The texts of notices: ours, and those that administrators put in their place. */
@NullMarked
package potok.notifications.templates;

import org.jspecify.annotations.NullMarked;
