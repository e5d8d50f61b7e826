/** Progress, from outside. */
@NullMarked
package masthead.campaign.progress;

import org.jspecify.annotations.NullMarked;
