/** Tests of editions: what they say and who may see it. */
@NullMarked
package masthead.newsletter.edition;

import org.jspecify.annotations.NullMarked;
