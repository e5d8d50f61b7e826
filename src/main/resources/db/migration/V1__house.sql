-- Who may write.

CREATE TABLE api_key (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL UNIQUE,
    hash       bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    created_at timestamptz NOT NULL
);

-- What the desk writes. Every desk object has a version (its ETag), times, and a place in the trash.

CREATE TABLE media (
    id         uuid PRIMARY KEY,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    saved_at   timestamptz NOT NULL,
    saved_by   text        NOT NULL,
    trashed_at timestamptz,
    url        text        NOT NULL,
    alt        text,
    caption    text,
    credit     text,
    width      integer CHECK (width > 0),
    height     integer CHECK (height > 0)
);

CREATE TABLE author (
    id          uuid PRIMARY KEY,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    saved_at    timestamptz NOT NULL,
    saved_by    text        NOT NULL,
    trashed_at  timestamptz,
    kind        text        NOT NULL CHECK (kind IN ('person', 'organisation')),
    name        text        NOT NULL,
    slug        text        NOT NULL CONSTRAINT author_slug_key UNIQUE,
    job_title   text,
    bio         text,
    portrait_id uuid REFERENCES media
);
CREATE INDEX author_portrait ON author (portrait_id);

CREATE TABLE section (
    id          uuid PRIMARY KEY,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    saved_at    timestamptz NOT NULL,
    saved_by    text        NOT NULL,
    trashed_at  timestamptz,
    name        text        NOT NULL,
    slug        text        NOT NULL CONSTRAINT section_slug_key UNIQUE,
    description text
);

CREATE TABLE tag (
    id          uuid PRIMARY KEY,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    saved_at    timestamptz NOT NULL,
    saved_by    text        NOT NULL,
    trashed_at  timestamptz,
    name        text        NOT NULL,
    slug        text        NOT NULL CONSTRAINT tag_slug_key UNIQUE,
    description text
);

CREATE TABLE article (
    id                 uuid PRIMARY KEY,
    version            integer     NOT NULL,
    created_at         timestamptz NOT NULL,
    saved_at           timestamptz NOT NULL,
    saved_by           text        NOT NULL,
    trashed_at         timestamptz,
    revision           integer     NOT NULL CHECK (revision > 0),
    publication        text        NOT NULL CHECK (publication IN ('none', 'published', 'unpublished')),
    published_revision integer,
    first_published_at timestamptz,
    updated_at         timestamptz,
    language           text        NOT NULL,
    slug               text,
    kicker             text,
    headline           text,
    short_headline     text,
    standfirst         text,
    section_id         uuid REFERENCES section,
    hero_media_id      uuid REFERENCES media,
    hero_caption       text,
    hero_credit        text,
    published_at       timestamptz,
    body               text        NOT NULL CHECK (body IS JSON ARRAY),
    CONSTRAINT article_slug_key UNIQUE (language, slug),
    CHECK ((publication = 'published') = (published_revision IS NOT NULL))
);
CREATE INDEX article_section ON article (section_id);
CREATE INDEX article_hero ON article (hero_media_id);

CREATE TABLE article_tag (
    article_id uuid    NOT NULL REFERENCES article ON DELETE CASCADE,
    position   integer NOT NULL,
    tag_id     uuid    NOT NULL REFERENCES tag,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX article_tag_tag ON article_tag (tag_id);

CREATE TABLE article_byline (
    article_id uuid    NOT NULL REFERENCES article ON DELETE CASCADE,
    position   integer NOT NULL,
    author_id  uuid    NOT NULL REFERENCES author,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX article_byline_author ON article_byline (author_id);

CREATE TABLE article_related (
    article_id uuid    NOT NULL REFERENCES article ON DELETE CASCADE,
    position   integer NOT NULL,
    related_id uuid    NOT NULL REFERENCES article,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX article_related_related ON article_related (related_id);

-- Pictures inside the body, so that a picture in use is known without reading every body.
CREATE TABLE article_body_media (
    article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE,
    media_id   uuid NOT NULL REFERENCES media,
    PRIMARY KEY (article_id, media_id)
);
CREATE INDEX article_body_media_media ON article_body_media (media_id);

CREATE TABLE article_revision (
    article_id uuid        NOT NULL REFERENCES article ON DELETE CASCADE,
    number     integer     NOT NULL CHECK (number > 0),
    saved_at   timestamptz NOT NULL,
    saved_by   text        NOT NULL,
    content    text        NOT NULL CHECK (content IS JSON OBJECT),
    PRIMARY KEY (article_id, number)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER article_revision_immutable BEFORE UPDATE ON article_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What readers have. One row of the clock, one row a document, one row in the log for each change of a document.

CREATE TABLE content_clock (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    epoch  uuid    NOT NULL DEFAULT gen_random_uuid(),
    commit bigint  NOT NULL CHECK (commit >= 0)
);
INSERT INTO content_clock (commit) VALUES (0);

CREATE TABLE document (
    id           uuid PRIMARY KEY,
    type         text        NOT NULL,
    language     text        NOT NULL,
    slug         text,
    published_at timestamptz NOT NULL,
    sort_name    text COLLATE "C" NOT NULL,
    revision     integer     NOT NULL,
    commit       bigint      NOT NULL,
    projection   integer     NOT NULL,
    document     json        NOT NULL,
    card         json        NOT NULL,
    names        uuid[]      NOT NULL,
    card_names   uuid[]      NOT NULL
);
CREATE INDEX document_newest ON document (type, published_at DESC, id DESC);
CREATE INDEX document_by_name ON document (type, sort_name, id);
CREATE INDEX document_names ON document USING gin (names);
CREATE INDEX document_projection ON document (type, projection);

-- Current and former addresses: a slug that readers had once stays with its document.
CREATE TABLE document_slug (
    type     text NOT NULL,
    language text NOT NULL,
    slug     text NOT NULL,
    id       uuid NOT NULL,
    PRIMARY KEY (type, slug, language)
);

CREATE TABLE document_facet (
    type         text        NOT NULL,
    facet        text        NOT NULL,
    value        text        NOT NULL,
    published_at timestamptz NOT NULL,
    id           uuid        NOT NULL REFERENCES document ON DELETE CASCADE,
    PRIMARY KEY (id, facet, value)
);
CREATE INDEX document_facet_newest ON document_facet (type, facet, value, published_at DESC, id DESC);

CREATE TABLE change_log (
    commit   bigint NOT NULL,
    id       uuid   NOT NULL,
    type     text   NOT NULL,
    op       text   NOT NULL CHECK (op IN ('upsert', 'remove')),
    reason   text CHECK (reason IN ('deleted', 'unpublished')),
    revision integer NOT NULL,
    PRIMARY KEY (commit, id),
    CHECK ((op = 'remove') = (reason IS NOT NULL))
);
CREATE INDEX change_log_of_one ON change_log (id, commit);
CREATE TRIGGER change_log_append_only BEFORE UPDATE OR DELETE ON change_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Answers already given to requests that carried an Idempotency-Key.

CREATE TABLE idempotent_answer (
    caller      text        NOT NULL,
    operation   text        NOT NULL,
    key         text        NOT NULL,
    request     bytea       NOT NULL,
    status      integer     NOT NULL,
    location    text,
    etag        text,
    body        bytea       NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (caller, operation, key)
);
CREATE INDEX idempotent_answer_age ON idempotent_answer (answered_at);
