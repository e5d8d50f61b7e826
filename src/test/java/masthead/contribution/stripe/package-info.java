/** Stripe's events, from outside. */
@NullMarked
package masthead.contribution.stripe;

import org.jspecify.annotations.NullMarked;
