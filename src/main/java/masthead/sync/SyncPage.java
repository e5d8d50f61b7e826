package masthead.sync;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import masthead.publication.AsStored;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page as it is answered; {@link PageWriter} writes it. */
@Schema(
        name = "SyncPage",
        description =
                "Some of what a copy does not have yet. Apply it whole, then keep the cursor: it is good after every page.")
@AsStored
record SyncPage(
        @Schema(description = "Each thing once at most; what is referred to comes before what refers to it.")
        List<SyncChange> changes,

        @Schema(description = "What the next call asks with: `/v1/sync?cursor=…`.", maxLength = 2000)
        String cursor,

        @Schema(description = "Whether there is more already.")
        boolean hasMore,

        @Schema(
                description =
                        "Whether the copy, with this page, is exactly what readers have as of `commit`. Else it may hold some "
                                + "of what is newer already.")
        boolean upToDate,

        @Schema(minimum = "0", description = "The commit as of which the page is true.")
        long commit,

        @Schema(
                minimum = "0",
                description = "For how many days a cursor is good; a copy that was away for longer begins anew (410).")
        long retentionDays) {

    /** A change of what a copy holds. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SyncUpsert.class, name = "upsert"),
        @JsonSubTypes.Type(value = SyncRemoval.class, name = "remove")
    })
    @Schema(
            name = "SyncChange",
            description = "A change of what a copy holds. Skip one of an unknown `type`.",
            oneOf = {SyncUpsert.class, SyncRemoval.class},
            discriminatorProperty = "op",
            discriminatorMapping = {
                @DiscriminatorMapping(value = "upsert", schema = SyncUpsert.class),
                @DiscriminatorMapping(value = "remove", schema = SyncRemoval.class)
            })
    sealed interface SyncChange {}

    /** Something that the copy is to hold in this form. */
    @Schema(name = "SyncUpsert", description = "The copy is to hold this, in the place of what it had of it.")
    record SyncUpsert(
            SyncType type,
            UUID id,

            @Schema(minimum = "1", description = "Counts the changes of this document.")
            int revision,

            @Schema(
                    minimum = "0",
                    description = "The change that it comes with. What the copy has of a later commit stays.")
            long commit,

            SyncDocument document)
            implements SyncChange {}

    /** Something that the copy is not to hold any more. */
    @Schema(name = "SyncRemoval", description = "The copy is not to hold this any more; it may never have had it.")
    record SyncRemoval(
            SyncType type,
            UUID id,

            @Schema(minimum = "1", description = "Counts the changes of this document.")
            int revision,

            @Schema(minimum = "0", description = "The change that it comes with.")
            long commit,

            SyncReason reason,

            @Schema(
                    description =
                            "Whether nobody may see it again: what a device keeps elsewhere, saved for later or in a cache, "
                                    + "goes too.")
            boolean erase,

            @Schema(description = "With `merged`: what took its place.") @Nullable UUID intoId)
            implements SyncChange {}

    /** Stands for the forms of documents; see {@link SyncForms}. */
    @Schema(name = "SyncDocument", description = "A document as it is stored: it names others by id.")
    interface SyncDocument {}
}
