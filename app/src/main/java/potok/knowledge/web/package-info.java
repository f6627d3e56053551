/** Pages of the knowledge base. */
@NullMarked
package potok.knowledge.web;

import org.jspecify.annotations.NullMarked;
