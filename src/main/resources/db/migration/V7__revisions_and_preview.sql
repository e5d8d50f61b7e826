-- Saves that continue each other are one revision: when the first of them was made, and why.

ALTER TABLE article_revision
    ADD began_at timestamptz,
    ADD note     text CHECK (char_length(note) BETWEEN 1 AND 300);
ALTER TABLE article_revision DISABLE TRIGGER article_revision_immutable;
UPDATE article_revision SET began_at = saved_at;
ALTER TABLE article_revision ENABLE TRIGGER article_revision_immutable;
ALTER TABLE article_revision
    ALTER began_at SET NOT NULL,
    ADD CHECK (began_at <= saved_at);

-- What readers have, or had last, stays.

ALTER TABLE article
    ADD CONSTRAINT article_published_revision_fkey
        FOREIGN KEY (id, published_revision) REFERENCES article_revision (article_id, number),
    ADD CONSTRAINT article_last_published_revision_fkey
        FOREIGN KEY (id, last_published_revision) REFERENCES article_revision (article_id, number);

-- Who may see a working copy before readers do.

CREATE TABLE preview_token (
    id         uuid PRIMARY KEY,
    article_id uuid        NOT NULL REFERENCES article ON DELETE CASCADE,
    name       text CHECK (char_length(name) BETWEEN 1 AND 100),
    hash       bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
);
CREATE INDEX preview_token_article ON preview_token (article_id, id DESC);
CREATE INDEX preview_token_expiry ON preview_token (expires_at);
