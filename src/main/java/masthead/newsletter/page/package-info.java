/** What readers of newsletters are shown: pages and mails, and their words. */
@NullMarked
package masthead.newsletter.page;

import org.jspecify.annotations.NullMarked;
