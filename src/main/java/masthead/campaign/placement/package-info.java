/** Where campaigns show: the candidates of each place, the same for every reader, and the decision for one reader. */
@NullMarked
package masthead.campaign.placement;

import org.jspecify.annotations.NullMarked;
