/** What readers see and change of their newsletters by themselves, by links that were mailed to them. */
@NullMarked
package masthead.newsletter.preference;

import org.jspecify.annotations.NullMarked;
