/** HTML that goes out: made of delivered blocks, and safe in any page. Knows blocks only as the JSON that readers get. */
@NullMarked
package masthead.body.html;

import org.jspecify.annotations.NullMarked;
