/** Signing up for newsletters: taken without a look at who is known, looked at afterwards. */
@NullMarked
package masthead.newsletter.signup;

import org.jspecify.annotations.NullMarked;
