/** What is written of a campaign. */
@NullMarked
package masthead.campaign.content;

import org.jspecify.annotations.NullMarked;
