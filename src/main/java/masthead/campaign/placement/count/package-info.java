/** How often campaigns were seen, clicked and dismissed, hour by hour; of readers nothing is kept. */
@NullMarked
package masthead.campaign.placement.count;

import org.jspecify.annotations.NullMarked;
