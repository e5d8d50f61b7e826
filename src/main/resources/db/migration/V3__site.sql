-- The site: one row, there from the beginning on. The service gives it to readers when it starts.

CREATE TABLE site (
    id         uuid PRIMARY KEY CONSTRAINT site_is_one CHECK (id = '00000000-0000-7000-8000-000000000001'),
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    saved_at   timestamptz NOT NULL,
    saved_by   text        NOT NULL,
    trashed_at timestamptz CHECK (trashed_at IS NULL),
    content    text        NOT NULL CHECK (content IS JSON OBJECT),
    logo_id    uuid REFERENCES media
);
CREATE INDEX site_logo ON site (logo_id);

INSERT INTO site (id, version, created_at, created_by, saved_at, saved_by, content)
SELECT '00000000-0000-7000-8000-000000000001', 1, at, 'masthead', at, 'masthead', '{
    "name": "Masthead",
    "zone": "UTC",
    "languages": ["en"],
    "urlTemplates": {
        "article": "http://localhost:8080/{language}/articles/{slug}",
        "page": "http://localhost:8080/{language}/{slug}",
        "author": "http://localhost:8080/authors/{slug}",
        "section": "http://localhost:8080/sections/{slug}",
        "tag": "http://localhost:8080/tags/{slug}",
        "collection": "http://localhost:8080/collections/{slug}",
        "edition": "http://localhost:8080/editions/{id}",
        "deskEdit": "http://localhost:8080/desk/{type}/{id}"
    }
}'
FROM date_trunc('milliseconds', now()) AS at;

-- Addresses that lead elsewhere. The key is the address in the one form that all its spellings have.

CREATE TABLE redirect (
    id          uuid PRIMARY KEY,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    created_by  text        NOT NULL,
    saved_at    timestamptz NOT NULL,
    saved_by    text        NOT NULL,
    trashed_at  timestamptz,
    source      text        NOT NULL,
    key         text        NOT NULL,
    target_type text,
    target_id   uuid,
    target_url  text,
    permanent   boolean     NOT NULL,
    CHECK ((target_type IS NULL) = (target_id IS NULL)),
    CHECK ((target_id IS NULL) <> (target_url IS NULL))
);
CREATE UNIQUE INDEX redirect_from_key ON redirect (key) WHERE trashed_at IS NULL;
CREATE INDEX redirect_target ON redirect (target_id);
