/** The story that the examples of the OpenAPI document tell: it is played on the service, and what it answers is written down. */
@NullMarked
package masthead.story;

import org.jspecify.annotations.NullMarked;
