package masthead.newsletter.edition;

import java.util.List;
import java.util.UUID;
import masthead.body.block.Block;
import masthead.publication.Refers;

/** What of an edition names others, in the form in which their cards are put in its place. */
record Composed(UUID id, List<Part> parts) {

    /** Blocks of a text, or articles that are shown as cards. */
    record Part(
            List<Block> body, @Refers(to = "ArticleCard") List<UUID> articleIds) {}
}
