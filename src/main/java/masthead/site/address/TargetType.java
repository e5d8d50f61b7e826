package masthead.site.address;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of thing that have an address of their own. */
@Schema(name = "TargetType", description = "The kinds of thing that have an address of their own.")
public enum TargetType {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("section")
    SECTION,
    @JsonProperty("tag")
    TAG,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("collection")
    COLLECTION;

    /** The type of its documents, and the name of its table. */
    public String type() {
        return Word.of(this);
    }

    public static TargetType of(String type) {
        return Word.read(TargetType.class, type);
    }
}
