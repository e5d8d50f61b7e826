package masthead.taxonomy.author;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a name is that of a person or of an organisation, such as a news desk or an agency. */
@Schema(name = "AuthorKind", description = "Whether a name is that of a person or of an organisation.")
public enum AuthorKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organisation")
    ORGANISATION
}
