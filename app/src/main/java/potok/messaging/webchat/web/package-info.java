/** The pages of web chats. */
@NullMarked
package potok.messaging.webchat.web;

import org.jspecify.annotations.NullMarked;
