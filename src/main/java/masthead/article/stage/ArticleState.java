package masthead.article.stage;

/**
 * All that decides what can be done with an article.
 *
 * @param hasNews whether there is a revision that readers do not have
 * @param endIsPlanned whether it is to be unpublished by itself
 */
public record ArticleState(
        Stage stage, PublicationState publication, boolean hasNews, boolean endIsPlanned, boolean isTrashed) {}
