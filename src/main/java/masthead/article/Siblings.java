package masthead.article;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.article.stage.PublicationState;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Translations of each other as readers have them: an original, and all that name it as theirs in the revisions that readers
 * have. What is saved of one changes nothing for the others until readers get it.
 */
final class Siblings {

    private final Map<UUID, List<UUID>> families = new HashMap<>();

    private Siblings() {}

    private record Member(UUID id, UUID original) {}

    /** All in the families of these originals, whether readers have the original itself or not; in one statement. */
    static Siblings of(Collection<UUID> originals) {
        Siblings siblings = new Siblings();
        if (!originals.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery("""
                    SELECT id, coalesce(standing.originalId, id) FROM Article
                    WHERE standing.publication = ?1
                      AND (standing.originalId IN ?2 OR (id IN ?2 AND standing.originalId IS NULL))
                    ORDER BY id""", Member.class)
                    .setParameter(1, PublicationState.PUBLISHED)
                    .setParameter(2, originals)
                    .getResultList()
                    .forEach(member -> siblings.families
                            .computeIfAbsent(member.original(), original -> new ArrayList<>())
                            .add(member.id()));
        }
        return siblings;
    }

    /** What an article and its translations have in common. */
    static UUID original(UUID id, @Nullable UUID originalId) {
        return originalId == null ? id : originalId;
    }

    /** All others in the family, in the order of their ids. */
    List<UUID> others(UUID id, @Nullable UUID originalId) {
        return families.getOrDefault(original(id, originalId), List.of()).stream()
                .filter(member -> !member.equals(id))
                .toList();
    }

    /** Each language once, for readers too: whose working copy has left the family may still be in it for them. */
    static List<Fault> faults(UUID id, ArticleDraft content) {
        boolean isRepeated = !Panache.getEntityManager()
                .createNativeQuery("""
                SELECT 1 FROM article a
                JOIN article_revision r ON r.article_id = a.id AND r.number = a.published_revision
                WHERE (a.published_original_id = ?1 OR (a.id = ?1 AND a.published_original_id IS NULL))
                  AND a.id <> ?2 AND r.content::json ->> 'language' = ?3""")
                .setParameter(1, original(id, content.translationOfId()))
                .setParameter(2, id)
                .setParameter(3, content.language())
                .getResultList()
                .isEmpty();
        return isRepeated
                ? List.of(
                        Fault.at(
                                "/language",
                                "repeated",
                                "readers have the original or another translation in it; unpublish that one, or publish what is new of it"))
                : List.of();
    }

    /**
     * The articles and all whose documents name them, or are to, in the order of ids: by what is written of them now, what readers
     * have or had last, and what is scheduled.
     */
    @SuppressWarnings("unchecked")
    static List<UUID> concerned(List<UUID> ids) {
        return Panache.getEntityManager()
                .createNativeQuery("""
                WITH original AS (
                    SELECT coalesce(translation_of_id, id) AS id FROM article WHERE id IN (?1)
                    UNION
                    SELECT coalesce(published_original_id, id) FROM article WHERE id IN (?1)
                    UNION
                    SELECT coalesce((r.content::json ->> 'translationOfId')::uuid, a.id)
                    FROM article a
                    JOIN article_revision r ON r.article_id = a.id AND r.number = a.scheduled_revision
                    WHERE a.id IN (?1))
                SELECT id FROM article JOIN original USING (id)
                UNION
                SELECT a.id FROM article a JOIN original o ON a.translation_of_id = o.id
                UNION
                SELECT a.id FROM article a JOIN original o ON a.published_original_id = o.id
                ORDER BY id""", UUID.class)
                .setParameter(1, ids)
                .getResultList();
    }
}
