/** What tests make happen early that happens by itself later. */
@NullMarked
package masthead.newsletter.subscriber;

import org.jspecify.annotations.NullMarked;
