/** Masthead, the headless CMS for newsrooms: what starts it. */
@NullMarked
package masthead;

import org.jspecify.annotations.NullMarked;
