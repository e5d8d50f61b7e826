package masthead.article;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import masthead.article.content.ArticleDraft;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Articles that are written to say the same in other languages: an original, and all that name it as theirs. */
final class Translations {

    /** How many translations an original may have. */
    static final int MOST = 50;

    private static final String POINTER = "/translationOfId";

    private Translations() {}

    private record Member(UUID id, @Nullable UUID translationOfId, String language) {}

    /**
     * What is wrong with the original that a draft names, and with its language beside those of the others. An original that was
     * named before may have gone since.
     *
     * @param before what it said until now; null if nothing
     */
    static List<Fault> faults(UUID id, ArticleDraft draft, @Nullable ArticleDraft before) {
        UUID originalId = draft.translationOfId();
        boolean isNamedBefore = Objects.equals(originalId, before == null ? null : before.translationOfId());
        boolean isOtherLanguage = before != null && !draft.language().equals(before.language());
        if (isNamedBefore && !isOtherLanguage) {
            return List.of();
        }
        hold(id, originalId);
        List<Fault> faults = new ArrayList<>();
        List<Member> family = family(Siblings.original(id, originalId));
        if (originalId != null && !isNamedBefore) {
            judge(id, originalId, family, faults);
        }
        if (faults.isEmpty()) {
            faults.addAll(ofLanguage(id, draft.language(), family));
        }
        return faults;
    }

    /** What keeps an article in the trash: meanwhile another one may have become the translation into its language. */
    static List<Fault> faultsOutsideTrash(UUID id, ArticleDraft content) {
        hold(id, content.translationOfId());
        return ofLanguage(id, content.language(), family(Siblings.original(id, content.translationOfId())));
    }

    private static void judge(UUID id, UUID originalId, List<Member> family, List<Fault> faults) {
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
        }
    }

    private static List<Fault> ofLanguage(UUID id, String language, List<Member> family) {
        boolean isRepeated = family.stream()
                .anyMatch(member -> !member.id().equals(id) && member.language().equals(language));
        return isRepeated
                ? List.of(
                        Fault.at("/language", "repeated", "is the language of the original or of another translation"))
                : List.of();
    }

    /**
     * Of those who change one family each waits for the one before, until the end of its transaction. Not by locking the original,
     * which is locked before its translations when it is published: whoever waits here has locked nothing but the article
     * that it saves.
     */
    private static void hold(UUID id, @Nullable UUID originalId) {
        Stream.of(id, Siblings.original(id, originalId))
                .distinct()
                .sorted()
                .forEach(member -> Panache.getEntityManager()
                        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                        .setParameter(1, "translations of " + member)
                        .getResultList());
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
