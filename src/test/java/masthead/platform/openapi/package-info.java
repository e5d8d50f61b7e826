/** Tests that the service and its document say the same. */
@NullMarked
package masthead.platform.openapi;

import org.jspecify.annotations.NullMarked;
