/** Finishes the OpenAPI document so that it says exactly what the service does. */
@NullMarked
package masthead.platform.openapi;

import org.jspecify.annotations.NullMarked;
