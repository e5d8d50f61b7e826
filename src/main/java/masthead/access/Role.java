package masthead.access;

import static masthead.access.Scope.ARTICLES_KILL;
import static masthead.access.Scope.ARTICLES_PUBLISH;
import static masthead.access.Scope.ARTICLES_READ;
import static masthead.access.Scope.ARTICLES_WRITE;
import static masthead.access.Scope.ARTICLES_WRITE_OWN;
import static masthead.access.Scope.CAMPAIGNS_WRITE;
import static masthead.access.Scope.COLLECTIONS_WRITE;
import static masthead.access.Scope.CONTENT_READ;
import static masthead.access.Scope.CONTENT_READ_MEMBERS;
import static masthead.access.Scope.CONTRIBUTIONS_WRITE;
import static masthead.access.Scope.MEDIA_WRITE;
import static masthead.access.Scope.MEMBERS_WRITE;
import static masthead.access.Scope.NEWSLETTERS_SEND;
import static masthead.access.Scope.NEWSLETTERS_WRITE;
import static masthead.access.Scope.TAXONOMY_WRITE;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people at the desk are, and hence may do. */
@Schema(name = "Role", description = "What somebody at the desk is.")
public enum Role {
    @JsonProperty("contributor")
    CONTRIBUTOR(EnumSet.of(ARTICLES_WRITE_OWN, CONTENT_READ)),

    @JsonProperty("writer")
    WRITER(EnumSet.of(ARTICLES_WRITE, MEDIA_WRITE, CONTENT_READ_MEMBERS)),

    @JsonProperty("editor")
    EDITOR(EnumSet.of(
            ARTICLES_WRITE,
            ARTICLES_PUBLISH,
            ARTICLES_KILL,
            TAXONOMY_WRITE,
            COLLECTIONS_WRITE,
            MEDIA_WRITE,
            CONTENT_READ_MEMBERS)),

    @JsonProperty("audience")
    AUDIENCE(EnumSet.of(
            ARTICLES_READ,
            MEDIA_WRITE,
            NEWSLETTERS_WRITE,
            NEWSLETTERS_SEND,
            CAMPAIGNS_WRITE,
            CONTRIBUTIONS_WRITE,
            MEMBERS_WRITE,
            CONTENT_READ_MEMBERS)),

    @JsonProperty("admin")
    ADMIN(EnumSet.allOf(Scope.class));

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Scope> scopes;

    Role(Set<Scope> scopes) {
        this.scopes = Scope.withIncluded(scopes);
    }

    /** All that it may do. */
    public Set<Scope> scopes() {
        return EnumSet.copyOf(scopes);
    }

    @Override
    public String toString() {
        return Word.of(this);
    }
}
