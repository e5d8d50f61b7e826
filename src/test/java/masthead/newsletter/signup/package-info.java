/** What tests make happen early that happens by itself a second later. */
@NullMarked
package masthead.newsletter.signup;

import org.jspecify.annotations.NullMarked;
