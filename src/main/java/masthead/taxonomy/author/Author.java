package masthead.taxonomy.author;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.LiveObject;
import masthead.desk.Localized;
import masthead.publication.Projection;
import masthead.publication.Words;
import org.jspecify.annotations.Nullable;

@Entity
class Author extends LiveObject<AuthorDraft> {

    private AuthorKind kind = AuthorKind.PERSON;
    private @Nullable String name;
    private @Nullable String slug;

    @Column(name = "job_title")
    private @Nullable String jobTitle;

    private @Nullable String bio;

    @Column(name = "portrait_id")
    private @Nullable UUID portraitId;

    @Convert(converter = AuthorTextsColumn.class)
    private Map<String, AuthorTexts> localized = Map.of();

    static boolean isSlugTaken(String slug) {
        return count("slug", slug) > 0;
    }

    static long withPortrait(UUID mediaId) {
        return count("portraitId = ?1 AND trashedAt IS NULL", mediaId);
    }

    @Nullable UUID portraitId() {
        return portraitId;
    }

    @Nullable String slug() {
        return slug;
    }

    @Override
    public AuthorDraft draft() {
        return new AuthorDraft(kind, Objects.requireNonNull(name), slug, jobTitle, bio, portraitId, localized);
    }

    @Override
    public void revise(AuthorDraft draft) {
        kind = draft.kind();
        name = draft.name();
        slug = draft.slug();
        jobTitle = draft.jobTitle();
        bio = draft.bio();
        portraitId = draft.portraitId();
        localized = draft.localized();
    }

    @Override
    public Projection projection() {
        AuthorDraft content = draft();
        String address = Objects.requireNonNull(slug);
        return new Projection(
                        id(),
                        Authors.TYPE,
                        "",
                        address,
                        stamp().createdAt(),
                        content.name(),
                        new AuthorDocument(
                                id(), content.kind(), content.name(), address, jobTitle, bio, portraitId, localized),
                        new AuthorCard(
                                id(),
                                content.kind(),
                                content.name(),
                                address,
                                jobTitle,
                                portraitId,
                                Localized.shown(localized, AuthorTexts::onCard)),
                        Map.of())
                .foundBy(Words.ofName(content.name()));
    }
}
