/** Who gets newsletters: sign-up and its confirmation, preferences, leaving, and what the desk sees of it. */
@NullMarked
package masthead.newsletter.subscriber;

import org.jspecify.annotations.NullMarked;
