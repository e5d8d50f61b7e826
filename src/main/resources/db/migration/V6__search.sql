-- What search reads. Texts are taken apart by the service (masthead.platform.text), so that no index depends on the
-- database's locale or on dictionaries on its server; PostgreSQL stores, finds and ranks.

-- A trusted extension: the owner of a database may create it. It compares latin letters only; see document_search.latin.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE document_search (
    -- Written before its document, which comes last of all; both are there when the transaction commits.
    id           uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    type         text        NOT NULL,
    published_at timestamptz NOT NULL,
    -- The language whose words these are; empty for a name, which has the words of all.
    analysis     text        NOT NULL,
    -- Of all that the row is made of: it is written only when that has changed.
    digest       bytea       NOT NULL CHECK (octet_length(digest) = 32),
    headline     text        NOT NULL,
    passage      text        NOT NULL,
    latin        text        NOT NULL CHECK (latin ~ '^[a-z0-9 ]*$'),
    words        tsvector    NOT NULL
);
-- Without a list of pending entries, reading costs the same after many writes.
CREATE INDEX document_search_words ON document_search USING gin (words) WITH (fastupdate = off);
CREATE INDEX document_search_latin ON document_search USING gin (latin gin_trgm_ops) WITH (fastupdate = off);

CREATE AGGREGATE tsvector_joined (tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');

-- How well a text fits a query. Newer ones go before older ones that fit as well: two years weigh as much as a rank twice as
-- high. It depends on the text alone, not on the time of asking, so that pages continue where they ended.
CREATE FUNCTION search_score(words tsvector, query tsquery, at timestamptz) RETURNS double precision
LANGUAGE sql STABLE PARALLEL SAFE
RETURN ln(ts_rank(words, query, 1)::double precision + 1e-9) + extract(epoch FROM at)::double precision / 91e6;

-- Working copies, for the desk.
CREATE TABLE article_search (
    article_id uuid PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    analysis   text     NOT NULL,
    version    integer  NOT NULL,
    words      tsvector NOT NULL
);
CREATE INDEX article_search_words ON article_search USING gin (words) WITH (fastupdate = off);
CREATE INDEX article_search_analysis ON article_search (analysis);
