/** The site: who publishes it, in which languages and zone, its menus, and where its things are. */
@NullMarked
package masthead.site;

import org.jspecify.annotations.NullMarked;
