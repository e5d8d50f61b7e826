-- What readers agree to when they sign up, in its words. Never changed: another wording is another version.
CREATE TABLE consent_wording (
    id         uuid PRIMARY KEY,
    number     integer     NOT NULL UNIQUE CHECK (number > 0),
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    content    text        NOT NULL CHECK (content IS JSON OBJECT)
);
CREATE TRIGGER consent_wording_immutable BEFORE UPDATE OR DELETE ON consent_wording
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_wording_kept BEFORE TRUNCATE ON consent_wording
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE newsletter (
    id         uuid PRIMARY KEY,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    saved_at   timestamptz NOT NULL,
    saved_by   text        NOT NULL,
    trashed_at timestamptz,
    content    text        NOT NULL CHECK (content IS JSON OBJECT),
    slug       text        NOT NULL CONSTRAINT newsletter_slug_key UNIQUE,
    author_id  uuid REFERENCES author,
    picture_id uuid REFERENCES media,
    consent_wording_id uuid REFERENCES consent_wording
);
CREATE INDEX newsletter_author ON newsletter (author_id);
CREATE INDEX newsletter_picture ON newsletter (picture_id);
CREATE INDEX newsletter_consent_wording ON newsletter (consent_wording_id);

-- A person who reads newsletters: all that is personal of them is in this row, and goes with it.
CREATE TABLE subscriber (
    id         uuid PRIMARY KEY,
    email      text        NOT NULL CHECK (char_length(email) BETWEEN 3 AND 254),
    email_hash bytea       NOT NULL UNIQUE CHECK (octet_length(email_hash) = 32),
    language   text        NOT NULL CHECK (char_length(language) BETWEEN 2 AND 35),
    created_at timestamptz NOT NULL
);

CREATE TABLE subscription (
    id            uuid PRIMARY KEY,
    subscriber_id uuid        NOT NULL REFERENCES subscriber ON DELETE CASCADE,
    newsletter_id uuid        NOT NULL REFERENCES newsletter,
    state         text        NOT NULL CHECK (state IN ('pending', 'subscribed', 'paused', 'left')),
    language      text        NOT NULL CHECK (char_length(language) BETWEEN 2 AND 35),
    created_at    timestamptz NOT NULL,
    confirmed_at  timestamptz,
    ended_at      timestamptz,
    UNIQUE (subscriber_id, newsletter_id),
    CHECK (state NOT IN ('subscribed', 'paused') OR confirmed_at IS NOT NULL),
    CHECK ((state = 'left') = (ended_at IS NOT NULL))
);
CREATE INDEX subscription_recipients ON subscription (newsletter_id, state, id);
CREATE INDEX subscription_pending ON subscription (created_at) WHERE state = 'pending';

-- What each has agreed to and taken back, by ids only: it stays when the person is forgotten.
CREATE TABLE consent_entry (
    id              uuid PRIMARY KEY,
    at              timestamptz NOT NULL,
    subscriber_id   uuid        NOT NULL,
    newsletter_id   uuid        NOT NULL,
    subscription_id uuid        NOT NULL,
    act             text        NOT NULL CHECK (act IN
        ('requested', 'confirmed', 'joined', 'imported', 'paused', 'resumed', 'withdrawn', 'lapsed')),
    wording         integer REFERENCES consent_wording (number),
    source          text        NOT NULL CHECK (source IN
        ('sign-up', 'link', 'preferences', 'one-click', 'import', 'desk', 'erasure', 'expiry')),
    -- The page or document that shows it, without what might name a person.
    evidence        text CHECK (char_length(evidence) BETWEEN 1 AND 1000)
);
CREATE INDEX consent_entry_subscriber ON consent_entry (subscriber_id, id);
CREATE TRIGGER consent_entry_append_only BEFORE UPDATE OR DELETE ON consent_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_entry_kept BEFORE TRUNCATE ON consent_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
