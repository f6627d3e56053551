/** Tasks in people's messengers: told when they become theirs, answered by a press. */
@NullMarked
package potok.notifications.tasks;

import org.jspecify.annotations.NullMarked;
