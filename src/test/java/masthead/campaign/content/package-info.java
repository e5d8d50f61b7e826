@NullMarked
package masthead.campaign.content;

import org.jspecify.annotations.NullMarked;
