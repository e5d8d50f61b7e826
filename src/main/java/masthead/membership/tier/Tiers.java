package masthead.membership.tier;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.desk.Desk;
import masthead.desk.LiveDesk;
import masthead.desk.Slugs;
import masthead.desk.Usage;
import masthead.publication.NamingDocuments;
import masthead.publication.Publication;
import org.jspecify.annotations.Nullable;

/** Tiers: what somebody can be a member of. */
@ApplicationScoped
public class Tiers extends LiveDesk<Tier, TierDraft> {

    public static final String TYPE = "tier";

    private final Slugs slugs;

    Tiers(Desk desk, Publication publication, NamingDocuments naming, @All List<Usage> usages, Slugs slugs) {
        super(Tier.class, Tier::new, desk, publication, naming, usages);
        this.slugs = slugs;
    }

    @Override
    protected TierDraft complete(Tier tier, TierDraft draft) {
        if (draft.slug() != null) {
            return draft;
        }
        String present = tier.slug();
        return draft.withSlug(present != null ? present : slugs.free(TYPE, "", draft.name(), Tier::isSlugTaken));
    }

    /** What holds for members of this tier, one in the trash too; null if there is none. */
    public @Nullable TierTerms terms(UUID id) {
        Tier tier = Tier.findById(id);
        return tier == null ? null : tier.terms();
    }

    /** Those outside the trash, by their slugs. */
    public Map<String, UUID> bySlug(Collection<String> wanted) {
        return Tier.<Tier>list("trashedAt IS NULL AND slug IN ?1", wanted).stream()
                .collect(Collectors.toMap(tier -> String.valueOf(tier.slug()), Tier::id));
    }

    /** The slugs of all, those in the trash too, by id. */
    public Map<UUID, String> slugs() {
        return Tier.<Tier>listAll().stream().collect(Collectors.toMap(Tier::id, tier -> String.valueOf(tier.slug())));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Collection<Class<?>> shapes() {
        return List.of(TierDocument.class);
    }
}
