/** Bounces and complaints: reports of mail services and mail servers, believed only where they prove whose they are. */
@NullMarked
package masthead.mail.bounce;

import org.jspecify.annotations.NullMarked;
