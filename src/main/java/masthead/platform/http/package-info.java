/** HTTP as all resources speak it: strict JSON in, preconditions, merge patch, idempotency, one set of headers. */
@NullMarked
package masthead.platform.http;

import org.jspecify.annotations.NullMarked;
