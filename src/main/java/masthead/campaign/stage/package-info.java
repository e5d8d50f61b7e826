/** The states of a campaign, and what leads from one to the next. */
@NullMarked
package masthead.campaign.stage;

import org.jspecify.annotations.NullMarked;
