package masthead.membership.tier;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import masthead.access.reader.ReaderOpening;
import masthead.desk.LiveObject;
import masthead.publication.Change;
import masthead.publication.Projection;
import org.jspecify.annotations.Nullable;

@Entity
class Tier extends LiveObject<TierDraft> {

    private @Nullable String name;
    private @Nullable String slug;
    private @Nullable String description;
    private long price;
    private @Nullable String currency;

    @Column(name = "billing")
    private Billing interval = Billing.MONTH;

    @Convert(converter = BenefitsColumn.class)
    private List<String> benefits = List.of();

    private ReaderOpening opens = ReaderOpening.MEMBERS;
    private boolean active;

    @Convert(converter = TierTextsColumn.class)
    private Map<String, TierTexts> localized = Map.of();

    static boolean isSlugTaken(String slug) {
        return count("slug", slug) > 0;
    }

    @Nullable String slug() {
        return slug;
    }

    TierTerms terms() {
        return new TierTerms(
                id(), Objects.requireNonNull(name), Objects.requireNonNull(slug), interval, opens, localized);
    }

    @Override
    public TierDraft draft() {
        return new TierDraft(
                Objects.requireNonNull(name),
                slug,
                description,
                price,
                Objects.requireNonNull(currency),
                interval,
                benefits,
                opens,
                active,
                localized);
    }

    @Override
    public void revise(TierDraft draft) {
        name = draft.name();
        slug = draft.slug();
        description = draft.description();
        price = draft.price();
        currency = draft.currency();
        interval = draft.interval();
        benefits = draft.benefits();
        opens = Objects.requireNonNull(draft.opens());
        active = Boolean.TRUE.equals(draft.active());
        localized = draft.localized();
    }

    @Override
    protected Change.@Nullable Reason withheld() {
        return active ? null : Change.Reason.UNPUBLISHED;
    }

    /** Lists go by price; no price has more digits. */
    @Override
    public Projection projection() {
        TierDocument document = new TierDocument(
                id(),
                Objects.requireNonNull(name),
                Objects.requireNonNull(slug),
                description,
                price,
                Objects.requireNonNull(currency),
                interval,
                benefits,
                opens,
                localized);
        return new Projection(
                id(),
                Tiers.TYPE,
                "",
                slug,
                stamp().createdAt(),
                "%s %012d".formatted(currency, price),
                document,
                document,
                Map.of());
    }
}
