/** Where the things of the site are: URL templates, renditions of pictures, and addresses read back. */
@NullMarked
package masthead.site.address;

import org.jspecify.annotations.NullMarked;
