package masthead.publication;

import static masthead.publication.DocumentRows.literal;
import static masthead.publication.Sql.texts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemMappers;
import masthead.publication.Rendering.Content;
import masthead.publication.Rendering.Whole;

/** What belongs to documents: addresses, what lists filter them by, and the whole of those that not everybody may read. */
final class DocumentParts {

    private DocumentParts() {}

    /** @throws ProblemException 422 when another document has or had one of the slugs */
    static void takeSlugs(Connection connection, List<Content> contents) throws SQLException {
        List<Projection> addressed = contents.stream()
                .map(Content::projection)
                .filter(projection -> projection.slug() != null)
                .toList();
        if (addressed.isEmpty()) {
            return;
        }
        Set<List<String>> addresses = new HashSet<>();
        addressed.forEach(projection -> addresses.add(
                List.of(projection.type(), projection.language(), Objects.requireNonNull(projection.slug()))));
        Sql insert = new Sql()
                .add(
                        """
                INSERT INTO document_slug AS taken (type, language, slug, id) SELECT * FROM unnest(?, ?, ?, ?)
                ON CONFLICT (type, slug, language) DO UPDATE SET id = excluded.id WHERE taken.id = excluded.id""",
                        texts(addressed, Projection::type),
                        texts(addressed, Projection::language),
                        texts(addressed, Projection::slug),
                        ids(addressed));
        if (addresses.size() < addressed.size() || insert.run(connection) < addressed.size()) {
            throw ProblemException.invalid(List.of(ProblemMappers.slugTaken()));
        }
    }

    /** The addresses of what another thing took the place of lead there. */
    static void leadOn(Connection connection, List<Change.Remove> removals) throws SQLException {
        List<Change.Remove> merged =
                removals.stream().filter(removal -> removal.into() != null).toList();
        if (merged.isEmpty()) {
            return;
        }
        new Sql()
                .add(
                        """
                UPDATE document_slug s SET id = given.target FROM unnest(?, ?, ?) AS given (type, id, target)
                WHERE s.type = given.type AND s.id = given.id""",
                        texts(merged, Change.Remove::type),
                        merged.stream().map(Change.Remove::id).toArray(UUID[]::new),
                        merged.stream()
                                .map(removal -> Objects.requireNonNull(removal.into()))
                                .toArray(UUID[]::new))
                .run(connection);
    }

    static void writeFacets(Connection connection, List<Content> contents) throws SQLException {
        record Facet(Projection of, String name, String value) {}
        List<Projection> projections =
                contents.stream().map(Content::projection).toList();
        new Sql()
                .add("DELETE FROM document_facet WHERE id = ANY (?)", (Object) ids(projections))
                .run(connection);
        List<Facet> facets = new ArrayList<>();
        for (Projection projection : projections) {
            projection
                    .facets()
                    .forEach((name, values) -> values.forEach(value -> facets.add(new Facet(projection, name, value))));
        }
        if (facets.isEmpty()) {
            return;
        }
        new Sql()
                .add(
                        """
                INSERT INTO document_facet (type, id, published_at, updated_at, facet, value)
                SELECT type, id, published_at::timestamptz, updated_at::timestamptz, facet, value
                FROM unnest(?, ?, ?, ?, ?, ?) AS given (type, id, published_at, updated_at, facet, value)""",
                        texts(facets, facet -> facet.of().type()),
                        facets.stream().map(facet -> facet.of().id()).toArray(UUID[]::new),
                        texts(facets, facet -> facet.of().publishedAt().toString()),
                        texts(facets, facet -> facet.of().updatedAt().toString()),
                        texts(facets, Facet::name),
                        texts(facets, Facet::value))
                .run(connection);
    }

    static void writeWholes(Connection connection, List<Content> contents) throws SQLException {
        List<Content> open =
                contents.stream().filter(content -> content.whole() == null).toList();
        List<Content> gated =
                contents.stream().filter(content -> content.whole() != null).toList();
        if (!open.isEmpty()) {
            new Sql()
                    .add("DELETE FROM document_whole WHERE id = ANY (?)", (Object)
                            ids(open.stream().map(Content::projection).toList()))
                    .run(connection);
        }
        if (!gated.isEmpty()) {
            List<Whole> wholes = gated.stream()
                    .map(content -> Objects.requireNonNull(content.whole()))
                    .toList();
            new Sql()
                    .add(
                            """
                    INSERT INTO document_whole (id, gate, document, names)
                    SELECT id, gate, document::json, names::uuid[] FROM unnest(?, ?, ?, ?) AS given (id, gate, document, names)
                    ON CONFLICT (id) DO UPDATE
                    SET gate = excluded.gate, document = excluded.document, names = excluded.names""",
                            ids(gated.stream().map(Content::projection).toList()),
                            texts(wholes, Whole::gate),
                            texts(wholes, Whole::document),
                            texts(wholes, whole -> literal(whole.names())))
                    .run(connection);
        }
    }

    private static UUID[] ids(List<Projection> projections) {
        return projections.stream().map(Projection::id).toArray(UUID[]::new);
    }
}
