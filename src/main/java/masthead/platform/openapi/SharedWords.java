package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes what means the same everywhere, where its record says nothing else. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.SHARED_WORDS)
public final class SharedWords implements OASFilter {

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("id", "Its id: a UUID of version 7, never used again for anything else."),
            Map.entry("version", "Rises with every change; in double quotes it is the ETag."),
            Map.entry("createdAt", "When it was created."),
            Map.entry("savedAt", "When it was last changed."),
            Map.entry("createdBy", "Who created it: the name of a key, or of somebody of the staff."),
            Map.entry("savedBy", "Who changed it last: the name of a key, or of somebody of the staff."),
            Map.entry("trashedAt", "When it was put in the trash; null outside it."),
            Map.entry("slug", "Its address: lower case words joined by hyphens."),
            Map.entry("language", "A language tag as BCP 47 writes it."),
            Map.entry("name", "What readers call it."),
            Map.entry("title", "What readers call it."),
            Map.entry("articleId", "The article."),
            Map.entry("email", "Where they have mail."),
            Map.entry("url", "Where it is: an absolute http or https URL."),
            Map.entry("alt", "What it shows or lets hear, for who cannot see or hear it."),
            Map.entry("caption", "The words under it."),
            Map.entry("credit", "Who made it."),
            Map.entry("width", "In pixels."),
            Map.entry("height", "In pixels."),
            Map.entry("section", "Where it belongs; null if nowhere, or if the section is not there."),
            Map.entry("sectionId", "Where it belongs."),
            Map.entry("tags", "What it is about, in the order in which they are shown."),
            Map.entry("tagIds", "What it is about, in the order in which they are shown."),
            Map.entry("bylines", "Who it is by, in the order in which they are named."),
            Map.entry("author", "Who."),
            Map.entry("authorId", "Who."),
            Map.entry("hero", "The picture that leads it."),
            Map.entry("media", "The picture, sound or film."),
            Map.entry("mediaId", "The picture, sound or film."),
            Map.entry("access", "Whether the whole is here."),
            Map.entry("visibility", "Who may read the whole."),
            Map.entry("localized", "The same texts in other languages, by their BCP 47 tags."),
            Map.entry("image", "The picture."),
            Map.entry("imageId", "The picture."),
            Map.entry("provenance", "Whose voice it is."),
            Map.entry("portrait", "A picture of the author."),
            Map.entry("portraitId", "A picture of the author."),
            Map.entry("body", "Its text, block by block."),
            Map.entry("relatedArticles", "Articles to read next."),
            Map.entry("relatedArticleIds", "Articles to read next."),
            Map.entry("revision", "The number of the newest revision."),
            Map.entry("stage", "How far the working copy has come."),
            Map.entry("publication", "What readers have of it."),
            Map.entry("firstPublishedAt", "When readers first got it."),
            Map.entry("jobTitle", "What the author does; null for who has none."),
            Map.entry("headline", "What it is called."),
            Map.entry("description", "A sentence or two for readers."),
            Map.entry("zone", "The time zone it is published in, by its IANA name."),
            Map.entry("languages", "The languages it is published in (BCP 47); the first is the default."),
            Map.entry("supporterCount", "How many people support the publisher; null where it is not told."),
            Map.entry("urlTemplates", "Where the front end shows each type of thing."),
            Map.entry(
                    "imageRenditions", "How the image service is asked for pictures in other sizes; null without one."),
            Map.entry("items", "The items, in order."),
            Map.entry("marks", "What is special about this run; empty for plain text."),
            Map.entry("publishedAt", "The time that readers are told; lists sort by it."),
            Map.entry("updatedAt", "When readers last got other words; null if never."),
            Map.entry("text", "The text."),
            Map.entry("spans", "The text, in runs of the same marks."));

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("id", "The id."),
            Map.entry("slug", "The slug, present or former."),
            Map.entry("number", "The number of the revision; it counts from 1."),
            Map.entry("language", "Only what is in this language (BCP 47)."),
            Map.entry("sectionId", "Only what is in this section."),
            Map.entry("tagId", "Only what has this tag."),
            Map.entry("authorId", "Only what is by this author."),
            Map.entry("stage", "Only those whose working copy has come this far."),
            Map.entry("publication", "Only those of which readers have this."),
            Map.entry("kind", "Only what is of this kind."),
            Map.entry("trashed", "Whether to list what is in the trash instead of what is not."));

    private static final Pattern ROLE = Pattern.compile("^(Desk|Sync)|(Draft|Patch|Summary|Card|Document)+$");

    private static final String ABOUT = "about ";

    private static final Map<String, Object> EXAMPLES = Map.of(
            "slug", "harbour-reopens-after-two-winters",
            "language", "en",
            "number", 3);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Set<String>> written = new HashMap<>();
        forEachProperty(document, (schema, name, property) -> {
            if (property.getDescription() != null) {
                note(written, name, property.getDescription());
                note(written, schema + "." + name, property.getDescription());
                note(written, ABOUT + thing(schema) + "." + name, property.getDescription());
            }
        });
        forEachProperty(document, (schema, name, property) -> {
            String thing = thing(schema);
            Stream.of(ABOUT + thing + "." + name, thing + "Draft." + name, name)
                    .map(where -> written.getOrDefault(where, Set.of()))
                    .filter(words -> words.size() == 1)
                    .findFirst()
                    .ifPresentOrElse(
                            words -> describe(name, property, words), () -> describe(name, property, Set.of()));
        });
        for (Endpoint endpoint : Endpoint.all(document)) {
            for (Parameter parameter : endpoint.operation().getParameters() == null
                    ? List.<Parameter>of()
                    : endpoint.operation().getParameters()) {
                if (parameter.getName() != null) {
                    describe(parameter);
                }
            }
        }
    }

    private static void note(Map<String, Set<String>> written, String where, String words) {
        written.computeIfAbsent(where, any -> new HashSet<>()).add(words);
    }

    /** What a schema is about: what may be written of a thing, and each way of showing it, are about the same. */
    private static String thing(String schema) {
        return ROLE.matcher(schema).replaceAll("");
    }

    private static void forEachProperty(OpenAPI document, PropertyAction action) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, itself) -> action.on(name, property, itself));
            }
        });
    }

    /** Done with a property of a schema. */
    @FunctionalInterface
    private interface PropertyAction {

        void on(String schema, String name, Schema property);
    }

    /** What one record of a thing alone describes, or one record of all, needs no words in the others. */
    private static void describe(String name, Schema property, Set<String> written) {
        String words = PROPERTIES.get(name);
        if (words == null && written.size() == 1) {
            words = written.iterator().next();
        }
        if (words != null && property.getDescription() == null) {
            property.setDescription(words);
        }
        if (name.equals("url") && property.getFormat() == null) {
            property.setFormat("uri");
        }
    }

    private static void describe(Parameter parameter) {
        String words = PARAMETERS.get(parameter.getName());
        if (words != null && parameter.getDescription() == null) {
            parameter.setDescription(words);
        }
        Object example = EXAMPLES.get(parameter.getName());
        if (example != null && parameter.getExample() == null) {
            parameter.setExample(example);
        }
    }
}
