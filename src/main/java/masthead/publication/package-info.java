/** What readers have: documents as bytes and columns, the content clock, the change log, and answers made of them. */
@NullMarked
package masthead.publication;

import org.jspecify.annotations.NullMarked;
