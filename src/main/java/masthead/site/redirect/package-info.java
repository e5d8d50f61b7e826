/** Addresses that lead elsewhere, and what any address of the site leads to. */
@NullMarked
package masthead.site.redirect;

import org.jspecify.annotations.NullMarked;
