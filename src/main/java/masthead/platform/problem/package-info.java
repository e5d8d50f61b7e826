/** What went wrong, told in one form: problem details (RFC 9457) with a stable code. */
@NullMarked
package masthead.platform.problem;

import org.jspecify.annotations.NullMarked;
