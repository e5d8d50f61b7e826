/** Who may do what: callers, their scopes and roles, and the table of what opens each operation of the desk. */
@NullMarked
package masthead.access;

import org.jspecify.annotations.NullMarked;
