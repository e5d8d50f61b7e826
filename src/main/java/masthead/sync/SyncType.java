package masthead.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The types of documents that are synced, each before those that refer to it. */
@Schema(name = "SyncType", description = "The types of documents that are synced. New ones may be added.")
public enum SyncType {
    @JsonProperty("section")
    SECTION,
    @JsonProperty("media")
    MEDIA,
    @JsonProperty("tag")
    TAG,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("collection")
    COLLECTION,
    @JsonProperty("newsletter")
    NEWSLETTER,
    @JsonProperty("edition")
    EDITION,
    @JsonProperty("campaign")
    CAMPAIGN,
    @JsonProperty("site")
    SITE;

    /** The order in which a snapshot goes through them: a reader is served before lists are complete. */
    static final List<SyncType> SNAPSHOT =
            List.of(SITE, SECTION, ARTICLE, COLLECTION, NEWSLETTER, EDITION, CAMPAIGN, TAG, AUTHOR, MEDIA);

    /** The place of a type among those that refer to each other. */
    int rank() {
        return List.of(values()).indexOf(this);
    }

    public String wire() {
        return Word.of(this);
    }

    public static @Nullable SyncType of(String wire) {
        return Word.find(SyncType.class, wire);
    }

    static String[] all() {
        return Arrays.stream(values()).map(SyncType::wire).toArray(String[]::new);
    }

    /** What a document is called that is sent whole, or as its card where that is less. */
    String form(boolean whole) {
        return whole || this == MEDIA || this == SECTION ? wire() : wire() + "-card";
    }
}
