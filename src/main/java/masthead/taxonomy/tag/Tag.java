package masthead.taxonomy.tag;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Objects;
import masthead.desk.LiveObject;
import masthead.desk.Localized;
import masthead.publication.Projection;
import masthead.publication.Words;
import org.jspecify.annotations.Nullable;

@Entity
class Tag extends LiveObject<TagDraft> {

    private @Nullable String name;
    private @Nullable String slug;
    private @Nullable String description;

    @Convert(converter = TagTextsColumn.class)
    private Map<String, TagTexts> localized = Map.of();

    static boolean isSlugTaken(String slug) {
        return count("slug", slug) > 0;
    }

    @Nullable String slug() {
        return slug;
    }

    @Override
    public TagDraft draft() {
        return new TagDraft(Objects.requireNonNull(name), slug, description, localized);
    }

    @Override
    public void revise(TagDraft draft) {
        name = draft.name();
        slug = draft.slug();
        description = draft.description();
        localized = draft.localized();
    }

    @Override
    public Projection projection() {
        TagCard card = new TagCard(
                id(),
                Objects.requireNonNull(name),
                Objects.requireNonNull(slug),
                Localized.shown(localized, TagTexts::onCard));
        return new Projection(
                        id(),
                        Tags.TYPE,
                        "",
                        slug,
                        stamp().createdAt(),
                        card.name(),
                        new TagDocument(id(), card.name(), card.slug(), description, localized),
                        card,
                        Map.of())
                .foundBy(Words.ofName(card.name()));
    }
}
