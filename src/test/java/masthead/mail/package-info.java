/** Tests of mail, and the words in which others speak of what was sent. */
@NullMarked
package masthead.mail;

import org.jspecify.annotations.NullMarked;
