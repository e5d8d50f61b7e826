/** What editions look like: of what an edition says, a mail in HTML and one in plain text. */
@NullMarked
package masthead.newsletter.template;

import org.jspecify.annotations.NullMarked;
