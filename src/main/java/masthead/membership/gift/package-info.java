/** Gifts: memberships that somebody gives to somebody, delivered by mail and redeemed once. */
@NullMarked
package masthead.membership.gift;

import org.jspecify.annotations.NullMarked;
