/** The way out of the house: mails as MIME, signed, to an SMTP server, or into a folder where none is set. */
@NullMarked
package masthead.mail.transport;

import org.jspecify.annotations.NullMarked;
