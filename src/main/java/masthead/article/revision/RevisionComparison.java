package masthead.article.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What distinguishes two revisions of an article. */
@Schema(name = "ArticleRevisionComparison", description = "What distinguishes two revisions of an article.")
public record RevisionComparison(
        @Schema(description = "The number of the revision that the patch starts from.", examples = "2")
        int from,

        @Schema(description = "The number of the revision that the patch leads to.", examples = "3")
        int to,

        @Schema(
                description =
                        "A JSON Patch (RFC 6902): applied to the `content` of the one, it gives the `content` of the other, "
                                + "exactly. Empty if they say the same.")
        List<PatchOperation> patch,

        @Schema(description = "The blocks that are not as they were: the removed ones, then the others in their order.")
        List<BlockChange> blocks) {

    /** Compares the contents of two revisions, as the wire has them. */
    public static RevisionComparison of(int from, ObjectNode before, int to, ObjectNode after) {
        Differences differences = new Differences();
        differences.compare(before, after);
        return new RevisionComparison(from, to, differences.patch(), differences.blocks());
    }
}
