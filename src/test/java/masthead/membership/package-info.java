/** Tests of members, tiers and gifts. */
@NullMarked
package masthead.membership;

import org.jspecify.annotations.NullMarked;
