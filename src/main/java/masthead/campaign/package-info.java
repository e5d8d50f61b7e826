/** Campaigns at the desk and for readers: what they say and want, from draft to live to their frozen result. */
@NullMarked
package masthead.campaign;

import org.jspecify.annotations.NullMarked;
