/** Signing in at the publisher's OpenID provider: its tokens, and the people of the staff whom they name. */
@NullMarked
package masthead.access.openid;

import org.jspecify.annotations.NullMarked;
