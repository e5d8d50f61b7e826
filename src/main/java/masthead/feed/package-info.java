/** Feeds for readers of news, podcasts and search engines: RSS, Atom, JSON Feed and sitemaps, made of documents. */
@NullMarked
package masthead.feed;

import org.jspecify.annotations.NullMarked;
