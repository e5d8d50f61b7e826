/** Tests of signing in, and the provider that they sign in at. */
@NullMarked
package masthead.access.openid;

import org.jspecify.annotations.NullMarked;
