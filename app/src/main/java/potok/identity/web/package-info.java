/** Pages of users, organisations, one's own account, of signing in beyond the password, and of who may come in from where. */
@NullMarked
package potok.identity.web;

import org.jspecify.annotations.NullMarked;
