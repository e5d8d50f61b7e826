/** Tests of the database the service stands on, and the database all other tests use. */
@NullMarked
package masthead.platform.persistence;

import org.jspecify.annotations.NullMarked;
