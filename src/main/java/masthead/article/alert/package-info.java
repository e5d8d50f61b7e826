/** Alerts about articles: the desk says it once, and whoever forwards alerts is told. */
@NullMarked
package masthead.article.alert;

import org.jspecify.annotations.NullMarked;
