@NullMarked
package masthead.campaign;

import org.jspecify.annotations.NullMarked;
