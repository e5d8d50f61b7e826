/** The rules by which one reader gets one of the candidates of a place: pure, so that an app decides the same by itself. */
@NullMarked
package masthead.campaign.placement.rule;

import org.jspecify.annotations.NullMarked;
