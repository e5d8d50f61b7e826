package masthead.article.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.publication.DocumentQuery.Order;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a list of articles is sorted; the newest first. */
@Schema(
        name = "ArticleSort",
        description =
                "`-publishedAt` by the time of publication, `-updatedAt` by the latest of publication and update.")
public enum ArticleSort {
    @JsonProperty("-publishedAt")
    PUBLISHED(Order.NEWEST),
    @JsonProperty("-updatedAt")
    UPDATED(Order.UPDATED);

    private final Order order;

    ArticleSort(Order order) {
        this.order = order;
    }

    Order order() {
        return order;
    }
}
