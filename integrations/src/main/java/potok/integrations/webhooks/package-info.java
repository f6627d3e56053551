/** What all inbound HTTP routes share: the limit of a body and the answers to what is refused. */
@NullMarked
package potok.integrations.webhooks;

import org.jspecify.annotations.NullMarked;
