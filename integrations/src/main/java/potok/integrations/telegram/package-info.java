/** Telegram: what its Bot API wants and tells, translated from and into our words. */
@NullMarked
package potok.integrations.telegram;

import org.jspecify.annotations.NullMarked;
