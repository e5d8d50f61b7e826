package masthead.publication;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.text.Sought;
import masthead.publication.DocumentSearch.Basis;

/** Finds by trigrams what was mistyped or is spelt differently: headlines, and the names of what articles name. */
final class SimilarSql {

    private SimilarSql() {}

    /** @param known what was found already */
    static Sql of(
            Sought sought, Basis basis, List<String> namedTypes, DocumentQuery among, List<UUID> known, int most) {
        String latin = sought.latin(basis.analyses());
        String excluded = Objects.requireNonNullElse(sought.excluded(basis.analyses()), "");
        String[] excludedNames = basis.names().stream()
                .filter(name -> sought.excludes(name.met()))
                .map(name -> name.id().toString())
                .toArray(String[]::new);
        Sql found = new Sql()
                .add("WITH candidate AS (\n(")
                .add(headlines(latin, among, most))
                .add(")\nUNION ALL\n")
                .add(named(latin, namedTypes, among, most))
                .add("""
                )
                SELECT c.id, max(c.score) AS score FROM candidate c JOIN document_search s USING (id)
                WHERE NOT s.words @@ ?::tsquery AND c.id <> ALL (?)
                  AND NOT EXISTS (SELECT 1 FROM document_facet f WHERE f.id = c.id AND f.value = ANY (?))
                GROUP BY c.id ORDER BY score DESC, max(c.published_at) DESC, c.id DESC LIMIT ?""", excluded, known.toArray(UUID[]::new), excludedNames, most);
        return SearchSql.shown(found);
    }

    private static Sql headlines(String latin, DocumentQuery among, int most) {
        return new Sql()
                .add("""
                SELECT s.id, strict_word_similarity(?, s.latin) AS score, s.published_at FROM document_search s
                WHERE s.type = ? AND ? <<% s.latin""", latin, among.type(), latin)
                .add(SearchSql.filters("s.id", among))
                .add(" ORDER BY score DESC, s.published_at DESC, s.id DESC LIMIT ?", most);
    }

    private static Sql named(String latin, List<String> namedTypes, DocumentQuery among, int most) {
        return new Sql()
                .add("""
                SELECT t.id, n.score, t.published_at FROM (
                    SELECT s.type, s.id, strict_word_similarity(?, s.latin) AS score FROM document_search s
                    WHERE s.type = ANY (?) AND ? <<% s.latin
                    ORDER BY score DESC, s.id LIMIT ?) n
                CROSS JOIN LATERAL (
                    SELECT f.id, f.published_at FROM document_facet f
                    WHERE f.type = ? AND f.facet = n.type AND f.value = n.id::text""", latin, namedTypes.toArray(String[]::new), latin, SearchSql.MOST_NAMES, among.type())
                .add(SearchSql.filters("f.id", among))
                .add(" ORDER BY f.published_at DESC, f.id DESC LIMIT ?) t", most);
    }
}
