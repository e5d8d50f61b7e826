package masthead.article.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import masthead.body.Body;
import masthead.body.block.Block;
import masthead.body.block.MembersOnlyBlock;
import masthead.desk.Slug;
import masthead.platform.http.Draft;
import masthead.platform.http.ETags;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be written of an article. It may be incomplete; publishing says what is missing. */
@Schema(
        name = "ArticleDraft",
        description = "An article as it is written. It may be incomplete; publishing says what is missing.")
public record ArticleDraft(
        @Schema(description = "`article` when left out.") ArticleKind kind,

        @NotNull @LanguageTag @Schema(description = "BCP 47.", examples = "en")
        String language,

        @Schema(
                description = "The article that this one is a translation of; that one must itself be an original. All "
                        + "translations of one original are told of each other.")
        @Nullable UUID translationOfId,

        @Schema(
                description = "Its address, unique in its language. Made of the headline when left out, and then kept.",
                examples = "harbour-reopens-after-two-winters")
        @Slug
        @Nullable String slug,

        @Schema(description = "The label above the headline.", examples = "Ports")
        @NotBlankIfGiven
        @Size(max = 100) @Nullable String kicker,

        @Schema(examples = "Harbour reopens after two winters") @NotBlankIfGiven @Size(max = 300) @Nullable String headline,

        @Schema(description = "For narrow places.", examples = "Harbour reopens")
        @NotBlankIfGiven
        @Size(max = 100) @Nullable String shortHeadline,

        @Schema(description = "The paragraph under the headline.") @NotBlankIfGiven @Size(max = 1000) @Nullable String standfirst,

        @Schema(description = "Where the text was written.", examples = "NOVOMOL")
        @NotBlankIfGiven
        @Size(max = 100) @Nullable String dateline,

        @Nullable UUID sectionId,

        @Schema(description = "In the order in which they are shown.")
        @Size(max = ArticleDraft.MOST_TAGS) @UniqueElements
        List<@NotNull UUID> tagIds,

        @Schema(description = "In the order in which they are named.") @Size(max = 20) @UniqueElements
        List<@NotNull @Valid Byline> bylines,

        @Valid @Nullable Hero hero,

        @Schema(description = "The article read aloud.") @Valid @Nullable Audio audio,

        @Schema(
                description =
                        "Its text, block by block. With the ids and plain texts that the service adds, the article has at most "
                                + "2,000,000 bytes of JSON, so that what was read can be sent back.")
        @Size(max = Body.LONGEST) List<@NotNull @Valid Block> body,

        @Schema(description = "Articles to read next.") @Size(max = 20) @UniqueElements
        List<@NotNull UUID> relatedArticleIds,

        @Schema(description = "The newest last.") @Size(max = 50) List<@NotNull @Valid Correction> corrections,

        @Schema(description = "Nothing of the kind when left out.") @Valid Sensitivity sensitivity,

        @Schema(description = "`public` when left out.") Visibility visibility,

        @Schema(description = "For search engines.") @Valid @Nullable SearchAppearance seo,

        @Schema(description = "For shared links.") @Valid @Nullable SocialAppearance social,

        @Schema(
                description =
                        "Whatever else a front end or another system needs to know; public, and never looked at here.",
                examples = "{\"liveblogId\": \"4711\"}",
                maxProperties = 50)
        @Size(max = 50) Map<
                        @Pattern(
                                regexp = "[A-Za-z][A-Za-z0-9_.-]{0,63}",
                                message =
                                        "must be named by a letter and up to 63 letters, digits, dots, hyphens or underscores")
                        String,
                        @NotNull @Size(max = 1000) String>
                metadata,

        @Schema(
                description =
                        "The time that readers are told; it may lie in the past. Left out, it is the time of the first "
                                + "publishing.")
        @Nullable Instant publishedAt,

        @Schema(
                description =
                        "The earliest that readers may have it. Publishing it before schedules it for this time instead.")
        @Nullable Instant embargoUntil)
        implements Draft {

    /** How many tags an article may have. */
    public static final int MOST_TAGS = 50;

    public ArticleDraft {
        kind = Objects.requireNonNullElse(kind, ArticleKind.ARTICLE);
        tagIds = Objects.requireNonNullElse(tagIds, List.of());
        bylines = Objects.requireNonNullElse(bylines, List.of());
        body = Objects.requireNonNullElse(body, List.of());
        relatedArticleIds = Objects.requireNonNullElse(relatedArticleIds, List.of());
        corrections = Objects.requireNonNullElse(corrections, List.of());
        sensitivity = Objects.requireNonNullElse(sensitivity, Sensitivity.NONE);
        visibility = Objects.requireNonNullElse(visibility, Visibility.PUBLIC);
        metadata = metadata == null ? Map.of() : new TreeMap<>(metadata);
    }

    @Override
    public List<Fault> contradictions() {
        return Body.faults(body);
    }

    /** The authors of the house that it names, each once. */
    public Set<UUID> authorIds() {
        Set<UUID> authors = new LinkedHashSet<>();
        for (Byline byline : bylines) {
            if (byline.authorId() != null) {
                authors.add(byline.authorId());
            }
        }
        return authors;
    }

    /** Whom it is by who is no author of the house, by name. */
    public List<String> guests() {
        return bylines.stream()
                .map(Byline::guest)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** All media that it shows or plays. */
    public Set<UUID> mediaIds() {
        Set<UUID> media = new LinkedHashSet<>(Body.media(body));
        if (hero != null) {
            media.add(hero.mediaId());
        }
        if (audio != null) {
            media.add(audio.mediaId());
        }
        if (social != null && social.imageId() != null) {
            media.add(social.imageId());
        }
        return media;
    }

    /** What everybody may read: of an article for members, the part before the marker, and nothing if there is none. */
    public List<Block> openBody() {
        if (visibility == Visibility.PUBLIC) {
            return body;
        }
        boolean isMarked = body.stream().anyMatch(MembersOnlyBlock.class::isInstance);
        return isMarked ? Body.publicPart(body) : List.of();
    }

    /** How it begins: the standfirst, or else the first words that everybody may read. */
    public String excerpt() {
        return standfirst != null && !standfirst.isBlank() ? standfirst : Body.excerpt(openBody());
    }

    /** Tells one text from another: what somebody who hears the article hears. 16 hexadecimal digits. */
    public String textDigest() {
        byte[] digest = ETags.sha256(String.join("\n\n", texts()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    /** Whether a reader of that one would find the same words here. */
    public boolean says(ArticleDraft other) {
        return texts().equals(other.texts())
                && corrections.equals(other.corrections)
                && Objects.equals(kicker, other.kicker)
                && Objects.equals(dateline, other.dateline);
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.add(Objects.requireNonNullElse(headline, ""));
        texts.add(Objects.requireNonNullElse(standfirst, ""));
        body.forEach(block -> texts.add(block.text()));
        return texts;
    }

    /** The same about and by others. */
    public ArticleDraft naming(@Nullable UUID otherSectionId, List<UUID> otherTagIds, List<Byline> otherBylines) {
        return new ArticleDraft(
                kind,
                language,
                translationOfId,
                slug,
                kicker,
                headline,
                shortHeadline,
                standfirst,
                dateline,
                otherSectionId,
                otherTagIds,
                otherBylines,
                hero,
                audio,
                body,
                relatedArticleIds,
                corrections,
                sensitivity,
                visibility,
                seo,
                social,
                metadata,
                publishedAt,
                embargoUntil);
    }

    /** The same with what the service makes. */
    public ArticleDraft completed(@Nullable String madeSlug, List<Block> identifiedBody, @Nullable Audio datedAudio) {
        return new ArticleDraft(
                kind,
                language,
                translationOfId,
                madeSlug,
                kicker,
                headline,
                shortHeadline,
                standfirst,
                dateline,
                sectionId,
                tagIds,
                bylines,
                hero,
                datedAudio,
                identifiedBody,
                relatedArticleIds,
                corrections,
                sensitivity,
                visibility,
                seo,
                social,
                metadata,
                publishedAt,
                embargoUntil);
    }
}
