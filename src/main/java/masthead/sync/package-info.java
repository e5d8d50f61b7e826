/** Keeps copies of what is published up to date: snapshots, what has changed since, and what a copy should hold. */
@NullMarked
package masthead.sync;

import org.jspecify.annotations.NullMarked;
