package masthead.newsletter.edition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One part of an edition. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TextPart.class, name = "text"),
    @JsonSubTypes.Type(value = ArticlesPart.class, name = "articles"),
    @JsonSubTypes.Type(value = CollectionPart.class, name = "collection"),
    @JsonSubTypes.Type(value = CampaignPart.class, name = "campaign-slot")
})
@Schema(
        name = "EditionPart",
        description = "One part of an edition, told apart by `type`. New types may be added.",
        oneOf = {TextPart.class, ArticlesPart.class, CollectionPart.class, CampaignPart.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "text", schema = TextPart.class),
            @DiscriminatorMapping(value = "articles", schema = ArticlesPart.class),
            @DiscriminatorMapping(value = "collection", schema = CollectionPart.class),
            @DiscriminatorMapping(value = "campaign-slot", schema = CampaignPart.class)
        })
public sealed interface EditionPart permits TextPart, ArticlesPart, CollectionPart, CampaignPart {}
