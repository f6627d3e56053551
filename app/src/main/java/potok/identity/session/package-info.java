/** Sessions of people in the database, shared by all instances. */
@NullMarked
package potok.identity.session;

import org.jspecify.annotations.NullMarked;
