@NullMarked
package masthead.campaign.placement;

import org.jspecify.annotations.NullMarked;
