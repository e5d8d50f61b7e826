-- One sending of a newsletter. How it looks is made when sending starts, and kept.
CREATE TABLE edition (
    id            uuid PRIMARY KEY,
    version       integer     NOT NULL,
    created_at    timestamptz NOT NULL,
    created_by    text        NOT NULL,
    saved_at      timestamptz NOT NULL,
    saved_by      text        NOT NULL,
    trashed_at    timestamptz,
    content       text        NOT NULL CHECK (content IS JSON OBJECT),
    newsletter_id uuid        NOT NULL REFERENCES newsletter,
    state         text        NOT NULL CHECK (state IN
        ('draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled', 'failed')),
    -- Why it is paused or has failed, as a word; and what was wrong with it.
    reason        text,
    problem       text CHECK (problem IS JSON),
    planned_at    timestamptz,
    planned_zone  text,
    started_at    timestamptz,
    -- When everybody had been tried once: then readers of the archive have it.
    published_at  timestamptz,
    ended_at      timestamptz,
    CHECK ((state = 'scheduled') = (planned_at IS NOT NULL)),
    CHECK ((planned_at IS NULL) = (planned_zone IS NULL)),
    CHECK (state NOT IN ('sending', 'paused', 'sent') OR started_at IS NOT NULL),
    CHECK (trashed_at IS NULL OR state NOT IN ('scheduled', 'sending', 'paused'))
);
CREATE INDEX edition_newsletter ON edition (newsletter_id, id DESC);
CREATE INDEX edition_planned ON edition (planned_at) WHERE state = 'scheduled';
CREATE INDEX edition_under_way ON edition (id) WHERE state IN ('sending', 'paused');
CREATE INDEX edition_cancelled ON edition (ended_at) WHERE state = 'cancelled';

CREATE TABLE edition_media (
    edition_id uuid NOT NULL REFERENCES edition ON DELETE CASCADE,
    media_id   uuid NOT NULL REFERENCES media,
    PRIMARY KEY (edition_id, media_id)
);
CREATE INDEX edition_media_media ON edition_media (media_id);

CREATE TABLE edition_collection (
    edition_id    uuid NOT NULL REFERENCES edition ON DELETE CASCADE,
    collection_id uuid NOT NULL REFERENCES collection,
    PRIMARY KEY (edition_id, collection_id)
);
CREATE INDEX edition_collection_collection ON edition_collection (collection_id);

-- What was composed, and the mail as it was sent. A further one is made when something has to be taken out of it.
CREATE TABLE edition_rendering (
    edition_id uuid        NOT NULL REFERENCES edition,
    number     integer     NOT NULL CHECK (number > 0),
    at         timestamptz NOT NULL,
    content    text        NOT NULL CHECK (content IS JSON OBJECT),
    members_only boolean NOT NULL,
    subject    text        NOT NULL,
    html       text        NOT NULL,
    text       text        NOT NULL,
    PRIMARY KEY (edition_id, number)
);
CREATE TRIGGER edition_rendering_append_only BEFORE UPDATE OR DELETE ON edition_rendering
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What the newest rendering shows something of.
CREATE TABLE edition_shown (
    edition_id uuid NOT NULL REFERENCES edition,
    id         uuid NOT NULL,
    PRIMARY KEY (edition_id, id)
);
CREATE INDEX edition_shown_id ON edition_shown (id);
