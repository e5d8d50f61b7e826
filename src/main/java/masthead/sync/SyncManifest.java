package masthead.sync;

import java.util.List;
import java.util.UUID;
import masthead.publication.AsStored;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a copy should hold, as it is answered; {@link Sync} writes it. */
@Schema(name = "SyncManifest", description = "What a copy of a scope should hold as of a commit, each thing once.")
@AsStored
record SyncManifest(
        @Schema(description = "What others refer to first, then articles, the newest first, then what lists them.")
        List<SyncManifestEntry> documents,

        @Schema(description = "What a copy that holds exactly this goes on with.", maxLength = 2000)
        String cursor,

        @Schema(description = "As in a page; never so.") boolean hasMore,

        @Schema(description = "As in a page; always so.") boolean upToDate,

        @Schema(minimum = "0", description = "The commit as of which it is true.")
        long commit,

        @Schema(minimum = "0", description = "For how many days a cursor is good.")
        long retentionDays) {

    /** One thing. */
    @Schema(name = "SyncManifestEntry", description = "Something that a copy should hold, in this form and revision.")
    record SyncManifestEntry(
            SyncType type,
            UUID id,

            @Schema(description = "As in the document.", examples = "article-card")
            String form,

            @Schema(minimum = "1", description = "Counts the changes of this document.")
            int revision) {}
}
