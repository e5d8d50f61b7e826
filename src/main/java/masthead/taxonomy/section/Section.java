package masthead.taxonomy.section;

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
class Section extends LiveObject<SectionDraft> {

    private @Nullable String name;
    private @Nullable String slug;
    private @Nullable String description;

    @Convert(converter = SectionTextsColumn.class)
    private Map<String, SectionTexts> localized = Map.of();

    static boolean isSlugTaken(String slug) {
        return count("slug", slug) > 0;
    }

    @Nullable String slug() {
        return slug;
    }

    @Override
    public SectionDraft draft() {
        return new SectionDraft(Objects.requireNonNull(name), slug, description, localized);
    }

    @Override
    public void revise(SectionDraft draft) {
        name = draft.name();
        slug = draft.slug();
        description = draft.description();
        localized = draft.localized();
    }

    @Override
    public Projection projection() {
        SectionCard card = new SectionCard(
                id(),
                Objects.requireNonNull(name),
                Objects.requireNonNull(slug),
                Localized.shown(localized, SectionTexts::onCard));
        return new Projection(
                        id(),
                        Sections.TYPE,
                        "",
                        slug,
                        stamp().createdAt(),
                        card.name(),
                        new SectionDocument(id(), card.name(), card.slug(), description, localized),
                        card,
                        Map.of())
                .foundBy(Words.ofName(card.name()));
    }
}
