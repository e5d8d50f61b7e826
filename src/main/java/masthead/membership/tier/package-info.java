/** Tiers: what somebody can be a member of, live on save. */
@NullMarked
package masthead.membership.tier;

import org.jspecify.annotations.NullMarked;
