package masthead.taxonomy.author;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a name is that of a person or of an organisation, such as a news desk or an agency. */
public enum AuthorKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organisation")
    ORGANISATION
}
