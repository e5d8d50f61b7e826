package masthead.publication;

import static masthead.publication.Sql.texts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.platform.text.Analysis;
import masthead.platform.text.ResultRange;
import masthead.platform.text.Sought;
import masthead.publication.DocumentSearch.Basis;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a search. Whatever the query, each reads through an index and ranks a bounded number of texts: the newest
 * thousand that fit in each language, and the newest thousand that have each name.
 */
final class SearchSql {

    private static final int MOST_RANKED = 1000;
    static final int MOST_NAMES = 20;

    private SearchSql() {}

    /**
     * What is named by words of the query: an author, a section, a tag.
     *
     * @param met the numbers of the terms that the name meets
     */
    record Name(String type, UUID id, Set<Integer> met) {}

    /** The languages that documents are in, and the names with a word of the query. */
    static Sql names(Sought sought, String type, Collection<String> namedTypes) {
        Map<Integer, String> terms = sought.terms(Analysis.all());
        String any = String.join(" | ", terms.values());
        return new Sql()
                .add(
                        """
                WITH RECURSIVE used (language) AS (
                    SELECT min(value) FROM document_facet WHERE type = ? AND facet = 'language'
                    UNION ALL
                    SELECT (SELECT min(value) FROM document_facet
                            WHERE type = ? AND facet = 'language' AND value > used.language)
                    FROM used WHERE used.language IS NOT NULL)
                SELECT k.commit, ARRAY(SELECT language FROM used WHERE language IS NOT NULL), n.type, n.id, n.met
                FROM content_clock k LEFT JOIN LATERAL (
                    SELECT s.type, s.id,
                           ARRAY(SELECT t.number FROM unnest(?, ?) AS t (number, query) WHERE s.words @@ t.query::tsquery) AS met
                    FROM document_search s
                    WHERE s.type = ANY (?) AND s.words @@ ?::tsquery
                    ORDER BY ts_rank(s.words, ?::tsquery) DESC, s.id LIMIT ?) n ON true""",
                        type,
                        type,
                        terms.keySet().toArray(Integer[]::new),
                        terms.values().toArray(String[]::new),
                        namedTypes.toArray(String[]::new),
                        any,
                        any,
                        MOST_NAMES);
    }

    /**
     * What fits, the best first. A term that a name meets is met by all that names it. ({@code OFFSET 0} keeps PostgreSQL from
     * joining the words of names to a text once for the condition and once for the score.)
     */
    static Sql hits(Sought sought, Basis basis, DocumentQuery among, ResultRange.@Nullable Last after, int most) {
        List<Name> names = basis.names();
        Sql sql = queries(sought, basis).add(candidates(names, among)).add("""

                , scored AS (
                    SELECT s.id, search_score(w.words, q.words_or_met, s.published_at) AS score
                    FROM candidate c JOIN document_search s ON s.id = c.id JOIN query q ON q.analysis = s.analysis
                    CROSS JOIN LATERAL (SELECT coalesce((
                        SELECT tsvector_joined(n.met ORDER BY n.value)
                        FROM document_facet f JOIN named n ON n.type = f.facet AND n.value = f.value
                        WHERE f.id = s.id), '') || s.words OFFSET 0) AS w (words)
                    WHERE w.words @@ q.words_or_met)
                SELECT id, score FROM scored""");
        if (after != null) {
            sql.add(" WHERE (score, id) < (?, ?)", after.score(), after.id());
        }
        return shown(sql.add(" ORDER BY score DESC, id DESC LIMIT ?", most));
    }

    /** The query as each language has it, and the names with what they meet of it. */
    private static Sql queries(Sought sought, Basis basis) {
        Set<Integer> met =
                basis.names().stream().flatMap(name -> name.met().stream()).collect(Collectors.toSet());
        List<Analysis> asked = basis.analyses().stream()
                .filter(analysis -> sought.query(analysis) != null)
                .toList();
        return new Sql()
                .add(
                        """
                WITH query AS MATERIALIZED (
                    SELECT analysis, words::tsquery, words_or_met::tsquery, rest::tsquery
                    FROM unnest(?, ?, ?, ?) AS q (analysis, words, words_or_met, rest)),
                named AS MATERIALIZED (
                    SELECT type, id::text AS value, met::tsvector FROM unnest(?, ?, ?) AS n (type, id, met))
                """,
                        texts(asked, Analysis::key),
                        texts(asked, sought::query),
                        texts(asked, sought::queryOrMet),
                        texts(asked, analysis -> sought.queryWithout(met, analysis)),
                        texts(basis.names(), Name::type),
                        basis.names().stream().map(Name::id).toArray(UUID[]::new),
                        texts(basis.names(), name -> Sought.met(name.met())));
    }

    /** What may fit: by its own words; by these and its names; by its names alone. */
    private static Sql candidates(List<Name> names, DocumentQuery among) {
        Sql sql = new Sql().add(", candidate AS (\n").add(fitting("s.words @@ q.words", among));
        if (!names.isEmpty()) {
            sql.add("\nUNION\n").add(fitting("""
                            q.rest IS NOT NULL AND s.words @@ q.rest AND EXISTS (
                                SELECT 1 FROM document_facet f JOIN named n ON n.type = f.facet AND n.value = f.value
                                WHERE f.id = s.id)""", among)).add("\nUNION\n").add(named(among));
        }
        return sql.add(")");
    }

    private static Sql fitting(String condition, DocumentQuery among) {
        return new Sql()
                .add("""
                SELECT t.id FROM query q CROSS JOIN LATERAL (
                    SELECT s.id FROM document_search s
                    WHERE s.type = ? AND s.analysis = q.analysis AND\s""", among.type())
                .add(condition)
                .add(filters("s.id", among))
                .add(" ORDER BY s.published_at DESC, s.id DESC LIMIT ?) t", MOST_RANKED);
    }

    /** What a name may meet all alone. */
    private static Sql named(DocumentQuery among) {
        return new Sql()
                .add("""
                SELECT t.id FROM named n CROSS JOIN LATERAL (
                    SELECT f.id FROM document_facet f JOIN document_search s ON s.id = f.id
                    JOIN query q ON q.analysis = s.analysis AND q.rest IS NULL
                    WHERE f.type = ? AND f.facet = n.type AND f.value = n.value""", among.type())
                .add(filters("f.id", among))
                .add(" ORDER BY f.published_at DESC, f.id DESC LIMIT ?) t", MOST_RANKED);
    }

    static Sql filters(String id, DocumentQuery among) {
        Sql sql = new Sql();
        for (DocumentQuery.Facet facet : among.facets()) {
            sql.add(
                    " AND EXISTS (SELECT 1 FROM document_facet m WHERE m.id = %s AND m.facet = ? AND m.value = ANY (%s))"
                            .formatted(id, facet.array()),
                    facet.parameters().toArray());
        }
        return sql;
    }

    /** The cards of what was found, and what snippets are cut from. */
    static Sql shown(Sql found) {
        return new Sql().add("""
                SELECT d.id, d.type, d.language, d.slug, d.card, d.card_names, p.score, s.analysis, s.headline, s.passage FROM (
                """).add(found).add("""
                ) p JOIN document d ON d.id = p.id JOIN document_search s ON s.id = p.id
                ORDER BY p.score DESC, p.id DESC""");
    }
}
