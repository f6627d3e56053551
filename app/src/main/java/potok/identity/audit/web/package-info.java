/** The page on which administrators search the audit log. */
@NullMarked
package potok.identity.audit.web;

import org.jspecify.annotations.NullMarked;
