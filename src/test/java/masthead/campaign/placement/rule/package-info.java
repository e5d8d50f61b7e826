@NullMarked
package masthead.campaign.placement.rule;

import org.jspecify.annotations.NullMarked;
