/** The database the service stands on: the embedded one or the operator's, proven fit and migrated before the application starts. */
@NullMarked
package masthead.platform.persistence;

import org.jspecify.annotations.NullMarked;
