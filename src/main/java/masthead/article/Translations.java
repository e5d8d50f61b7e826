package masthead.article;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Articles that say the same in other languages: an original, and all that name it as theirs. */
final class Translations {

    /** How many translations an original may have. */
    static final int MOST = 50;

    private static final String POINTER = "/translationOfId";

    private Translations() {}

    private record Member(UUID id, @Nullable UUID translationOfId, String language) {}

    /** All others in the family, in the order of their ids, whether readers have them or not. */
    static List<UUID> others(UUID id, @Nullable UUID originalId) {
        return family(originalId == null ? id : originalId).stream()
                .map(Member::id)
                .filter(member -> !member.equals(id))
                .toList();
    }

    /** The article and all whose documents name it, or are to: by what is written of it now, what readers have, and what is scheduled. */
    static List<UUID> concerned(UUID id) {
        return concerned(List.of(id));
    }

    /** The same for several, in the order of ids. */
    @SuppressWarnings("unchecked")
    static List<UUID> concerned(List<UUID> ids) {
        return Panache.getEntityManager()
                .createNativeQuery("""
                WITH original AS (
                    SELECT coalesce(translation_of_id, id) AS id FROM article WHERE id IN (?1)
                    UNION
                    SELECT coalesce((r.content::json ->> 'translationOfId')::uuid, a.id)
                    FROM article a
                    JOIN article_revision r
                      ON r.article_id = a.id AND r.number IN (a.published_revision, a.scheduled_revision)
                    WHERE a.id IN (?1))
                SELECT id FROM article
                WHERE id IN (SELECT id FROM original) OR translation_of_id IN (SELECT id FROM original)
                ORDER BY id""", UUID.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /** What is wrong with the original that a draft names. One that was named before may have gone since. */
    static List<Fault> faults(UUID id, ArticleDraft draft, @Nullable ArticleDraft before) {
        UUID originalId = draft.translationOfId();
        if (originalId == null
                || (before != null
                        && originalId.equals(before.translationOfId())
                        && draft.language().equals(before.language()))) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        List<Member> family = family(originalId);
        Member original = family.stream()
                .filter(member -> member.id().equals(originalId))
                .findAny()
                .orElse(null);
        if (original == null) {
            faults.add(Fault.at(POINTER, "unknown-reference", "names no article that is there"));
        } else if (originalId.equals(id)) {
            faults.add(Fault.at(POINTER, "not-an-original", "names the article itself"));
        } else if (original.translationOfId() != null) {
            faults.add(Fault.at(POINTER, "not-an-original", "names a translation; name its original"));
        } else if (Article.count("translationOfId", id) > 0) {
            faults.add(Fault.at(POINTER, "not-an-original", "this article has translations itself"));
        } else if (family.size() > MOST) {
            faults.add(Fault.at(POINTER, "too-many", "has %d translations already".formatted(MOST)));
        } else if (family.stream()
                .anyMatch(member -> !member.id().equals(id) && member.language().equals(draft.language()))) {
            faults.add(Fault.at("/language", "repeated", "is the language of the original or of another translation"));
        }
        return faults;
    }

    private static List<Member> family(UUID originalId) {
        return Panache.getEntityManager()
                .createQuery(
                        "SELECT id, translationOfId, language FROM Article"
                                + " WHERE (id = ?1 OR translationOfId = ?1) AND trashedAt IS NULL ORDER BY id",
                        Member.class)
                .setParameter(1, originalId)
                .getResultList();
    }
}
