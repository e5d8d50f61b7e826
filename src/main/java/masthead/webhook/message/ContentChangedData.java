package masthead.webhook.message;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a commit. */
@Schema(name = "ContentChangedData", description = "What one commit has changed.")
record ContentChangedData(
        @Schema(
                description =
                        "The number of the commit: send it as `If-Commit-At-Least` to read nothing older, past what caches still have.",
                examples = "1842")
        long commit,

        @Schema(
                description =
                        "What pages are known by that show something of it: `article:ID`, `author:ID`, `section:ID`, `tag:ID`, `media:ID`, "
                                + "`collection:SLUG`, `site`. The things themselves come first, then all that name or list them.",
                examples = "[\"article:01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10\", \"collection:news-feed\"]")
        List<String> keys,

        @Schema(description = "Whether these are all; if not, every page may have changed.")
        boolean complete) {}
