/** Tests of what mails look like. */
@NullMarked
package masthead.newsletter.template;

import org.jspecify.annotations.NullMarked;
