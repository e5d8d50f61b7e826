package masthead.article;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import masthead.article.content.ArticleKind;
import masthead.article.stage.PublicationState;
import masthead.article.stage.Stage;
import masthead.platform.http.Language;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which articles the desk wants to see; an article must fit all that is given. */
public record ArticleFilter(
        @QueryParam("stage") @Nullable Stage stage,
        @QueryParam("publication") @Nullable PublicationState publication,

        @QueryParam("dueBefore")
        @Parameter(
                description = "Only what is to be published or unpublished before this instant.",
                example = "2026-12-01T08:00:00Z")
        @Nullable Instant dueBefore,

        @QueryParam("kind") @Nullable ArticleKind kind,
        @QueryParam("language") @Nullable Language language,
        @QueryParam("sectionId") @Nullable UUID sectionId,
        @QueryParam("tagId") @Nullable UUID tagId,
        @QueryParam("authorId") @Nullable UUID authorId,
        @QueryParam("trashed") @DefaultValue("false") Boolean trashed) {

    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        add(conditions, "plan.stage = ?", stage);
        add(conditions, "standing.publication = ?", publication);
        add(conditions, "(plan.schedule.at < ? OR plan.unpublishAt < ?)", dueBefore);
        add(conditions, "kind = ?", kind);
        add(conditions, "language = ?", Language.tagOf(language));
        add(conditions, "sectionId = ?", sectionId);
        add(conditions, "? MEMBER OF tagIds", tagId);
        add(conditions, "? MEMBER OF authorIds", authorId);
        return conditions;
    }

    private static void add(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }
}
