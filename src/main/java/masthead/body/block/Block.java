package masthead.body.block;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One piece of a body. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ParagraphBlock.class, name = "paragraph"),
    @JsonSubTypes.Type(value = HeadingBlock.class, name = "heading"),
    @JsonSubTypes.Type(value = ListBlock.class, name = "list"),
    @JsonSubTypes.Type(value = QuoteBlock.class, name = "quote"),
    @JsonSubTypes.Type(value = ImageBlock.class, name = "image"),
    @JsonSubTypes.Type(value = GalleryBlock.class, name = "gallery"),
    @JsonSubTypes.Type(value = AudioBlock.class, name = "audio"),
    @JsonSubTypes.Type(value = VideoBlock.class, name = "video"),
    @JsonSubTypes.Type(value = EmbedBlock.class, name = "embed"),
    @JsonSubTypes.Type(value = ArticleCardBlock.class, name = "article-card"),
    @JsonSubTypes.Type(value = LinkCardBlock.class, name = "link-card"),
    @JsonSubTypes.Type(value = TableBlock.class, name = "table"),
    @JsonSubTypes.Type(value = DividerBlock.class, name = "divider"),
    @JsonSubTypes.Type(value = CampaignSlotBlock.class, name = "campaign-slot"),
    @JsonSubTypes.Type(value = MembersOnlyBlock.class, name = "members-only"),
    @JsonSubTypes.Type(value = HtmlBlock.class, name = "html")
})
@Schema(
        name = "BlockDraft",
        description =
                "One piece of a body, told apart by `type`. New types may be added: skip one that you do not know, or "
                        + "show its `text`.",
        oneOf = {
            ParagraphBlock.class,
            HeadingBlock.class,
            ListBlock.class,
            QuoteBlock.class,
            ImageBlock.class,
            GalleryBlock.class,
            AudioBlock.class,
            VideoBlock.class,
            EmbedBlock.class,
            ArticleCardBlock.class,
            LinkCardBlock.class,
            TableBlock.class,
            DividerBlock.class,
            CampaignSlotBlock.class,
            MembersOnlyBlock.class,
            HtmlBlock.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "paragraph", schema = ParagraphBlock.class),
            @DiscriminatorMapping(value = "heading", schema = HeadingBlock.class),
            @DiscriminatorMapping(value = "list", schema = ListBlock.class),
            @DiscriminatorMapping(value = "quote", schema = QuoteBlock.class),
            @DiscriminatorMapping(value = "image", schema = ImageBlock.class),
            @DiscriminatorMapping(value = "gallery", schema = GalleryBlock.class),
            @DiscriminatorMapping(value = "audio", schema = AudioBlock.class),
            @DiscriminatorMapping(value = "video", schema = VideoBlock.class),
            @DiscriminatorMapping(value = "embed", schema = EmbedBlock.class),
            @DiscriminatorMapping(value = "article-card", schema = ArticleCardBlock.class),
            @DiscriminatorMapping(value = "link-card", schema = LinkCardBlock.class),
            @DiscriminatorMapping(value = "table", schema = TableBlock.class),
            @DiscriminatorMapping(value = "divider", schema = DividerBlock.class),
            @DiscriminatorMapping(value = "campaign-slot", schema = CampaignSlotBlock.class),
            @DiscriminatorMapping(value = "members-only", schema = MembersOnlyBlock.class),
            @DiscriminatorMapping(value = "html", schema = HtmlBlock.class)
        })
public sealed interface Block
        permits ParagraphBlock,
                HeadingBlock,
                ListBlock,
                QuoteBlock,
                ImageBlock,
                GalleryBlock,
                AudioBlock,
                VideoBlock,
                EmbedBlock,
                ArticleCardBlock,
                LinkCardBlock,
                TableBlock,
                DividerBlock,
                CampaignSlotBlock,
                MembersOnlyBlock,
                HtmlBlock {

    /** Unique in its body and stable when the body is edited. */
    @Nullable String id();

    /** The same block with an id. */
    Block withId(String id);

    /** What a reader who knows no formatting would read. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    @Schema(
            required = true,
            readOnly = true,
            description =
                    "The block as plain text, for clients that do not know its type. Made by the service; readers are told the "
                            + "words of the cards in it too.")
    String text();
}
