package masthead.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may do. Some include others: who may write a thing may see it. */
@Schema(name = "Scope", description = """
        What a caller may do. `articles:write` includes `articles:read` and `articles:write:own`, `articles:publish` and
        `articles:kill` include `articles:read`, `members:write` includes `members:read`, and what opens anything at the desk
        includes `desk:read`.""")
public enum Scope {
    @JsonProperty("content:read")
    CONTENT_READ("To read what is published, where the operator asks readers for a key."),

    @JsonProperty("content:read:members")
    CONTENT_READ_MEMBERS("To read the whole of what only members may read.", CONTENT_READ),

    @JsonProperty("desk:read")
    DESK_READ("To see authors, sections, tags, media, collections, redirects and the site as the desk has them."),

    @JsonProperty("articles:read")
    ARTICLES_READ("To see all working copies, their revisions and previews.", DESK_READ),

    @JsonProperty("articles:write:own")
    ARTICLES_WRITE_OWN(
            "To write articles, and to see and change those that one has created oneself, until they are published first.",
            DESK_READ),

    @JsonProperty("articles:write")
    ARTICLES_WRITE("To write and change all working copies.", ARTICLES_READ, ARTICLES_WRITE_OWN),

    @JsonProperty("articles:publish")
    ARTICLES_PUBLISH("To publish, schedule and unpublish.", ARTICLES_READ),

    @JsonProperty("articles:kill")
    ARTICLES_KILL("To withdraw an article for ever.", ARTICLES_READ),

    @JsonProperty("taxonomy:write")
    TAXONOMY_WRITE("To change authors, sections and tags.", DESK_READ),

    @JsonProperty("collections:write")
    COLLECTIONS_WRITE("To change collections.", DESK_READ),

    @JsonProperty("media:write")
    MEDIA_WRITE("To change media.", DESK_READ),

    @JsonProperty("site:write")
    SITE_WRITE("To change the site, its addresses and its redirects.", DESK_READ),

    @JsonProperty("newsletters:write")
    NEWSLETTERS_WRITE("To change newsletters and their editions.", DESK_READ),

    @JsonProperty("newsletters:send")
    NEWSLETTERS_SEND("To send editions.", DESK_READ),

    @JsonProperty("campaigns:write")
    CAMPAIGNS_WRITE("To change campaigns.", DESK_READ),

    @JsonProperty("contributions:write")
    CONTRIBUTIONS_WRITE("To tell of contributions.", DESK_READ),

    @JsonProperty("members:read")
    MEMBERS_READ("To see members and subscribers, who are persons.", DESK_READ),

    @JsonProperty("members:write")
    MEMBERS_WRITE("To change members and subscribers, and to issue tokens to readers.", MEMBERS_READ),

    @JsonProperty("webhooks:write")
    WEBHOOKS_WRITE("To change webhooks.", DESK_READ),

    @JsonProperty("keys:write")
    KEYS_WRITE("To make, change and revoke keys.", DESK_READ),

    @JsonProperty("audit:read")
    AUDIT_READ("To see who did what.", DESK_READ);

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Scope> included;

    Scope(String description, Scope... included) {
        this.description = description;
        this.included = Set.of(included);
    }

    public String description() {
        return description;
    }

    /** As it stands in keys, tokens and the API document. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** These and all that they include. */
    public static Set<Scope> withIncluded(Set<Scope> scopes) {
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        scopes.forEach(scope -> {
            all.add(scope);
            all.addAll(withIncluded(scope.included));
        });
        return all;
    }
}
