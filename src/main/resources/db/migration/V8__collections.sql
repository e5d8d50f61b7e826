-- Lists sort by the latest of publication and update too, and can tell news from pages and free from gated.

ALTER TABLE document ADD updated_at timestamptz;
UPDATE document SET updated_at = greatest(published_at, (document ->> 'updatedAt')::timestamptz);
ALTER TABLE document ALTER updated_at SET NOT NULL;
CREATE INDEX document_updated ON document (type, updated_at DESC, id DESC);

ALTER TABLE document_facet ADD updated_at timestamptz;
UPDATE document_facet f SET updated_at = d.updated_at FROM document d WHERE d.id = f.id;
ALTER TABLE document_facet ALTER updated_at SET NOT NULL;
CREATE INDEX document_facet_updated ON document_facet (type, facet, value, updated_at DESC, id DESC)
    INCLUDE (published_at);

-- Some values are of nearly all documents, and the planner has to reckon with them: a list is read in its order, never sorted.
ALTER TABLE document_facet ALTER facet SET (n_distinct = 1), ALTER value SET (n_distinct = 1);

INSERT INTO document_facet (type, facet, value, published_at, updated_at, id)
    SELECT type, 'kind', coalesce(document ->> 'kind', 'article'), published_at, updated_at, id
    FROM document WHERE type = 'article'
    UNION ALL
    SELECT type, 'visibility', coalesce(card ->> 'visibility', 'public'), published_at, updated_at, id
    FROM document WHERE type = 'article';

-- What a document lists: how its ids are found, as masthead.publication.Listing stores it.

ALTER TABLE document ADD listing json CHECK (listing IS JSON OBJECT);
CREATE INDEX document_listing ON document (id) WHERE listing IS NOT NULL;

-- Collections: lists of articles. Those that are pinned may go, so they are not held; what a rule names is.

CREATE TABLE collection (
    id          uuid PRIMARY KEY,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    created_by  text        NOT NULL,
    saved_at    timestamptz NOT NULL,
    saved_by    text        NOT NULL,
    trashed_at  timestamptz,
    content     text        NOT NULL CHECK (content IS JSON OBJECT),
    slug        text        NOT NULL CONSTRAINT collection_slug_key UNIQUE,
    next_expiry timestamptz,
    section_id  uuid REFERENCES section,
    author_id   uuid REFERENCES author
);
CREATE INDEX collection_section ON collection (section_id);
CREATE INDEX collection_author ON collection (author_id);
CREATE INDEX collection_expiry ON collection (next_expiry) WHERE next_expiry IS NOT NULL AND trashed_at IS NULL;

CREATE TABLE collection_tag (
    collection_id uuid NOT NULL REFERENCES collection ON DELETE CASCADE,
    tag_id        uuid NOT NULL REFERENCES tag,
    PRIMARY KEY (collection_id, tag_id)
);
CREATE INDEX collection_tag_tag ON collection_tag (tag_id);
