-- What somebody has asked for and not confirmed yet: of a new subscription, or of one that had ended.
ALTER TABLE subscription
    ADD requested_at      timestamptz,
    ADD requested_wording integer REFERENCES consent_wording (number),
    ADD CHECK (state <> 'pending' OR requested_at IS NOT NULL),
    ADD CHECK (state NOT IN ('subscribed', 'paused') OR requested_at IS NULL);
DROP INDEX subscription_pending;
CREATE INDEX subscription_requested ON subscription (requested_at) WHERE requested_at IS NOT NULL;

-- Sign-ups that nobody has looked at yet, or whose mail has to wait. Whoever asks is answered before anything is looked up.
CREATE TABLE sign_up (
    id             uuid PRIMARY KEY,
    at             timestamptz NOT NULL,
    due_at         timestamptz NOT NULL,
    email          text        NOT NULL CHECK (char_length(email) BETWEEN 3 AND 254),
    email_hash     bytea       NOT NULL CHECK (octet_length(email_hash) = 32),
    newsletter_ids uuid[]      NOT NULL CHECK (cardinality(newsletter_ids) BETWEEN 1 AND 50),
    language       text CHECK (char_length(language) BETWEEN 2 AND 35),
    wording        integer REFERENCES consent_wording (number),
    evidence       text CHECK (char_length(evidence) BETWEEN 1 AND 1000)
);
CREATE INDEX sign_up_due ON sign_up (due_at, id);
CREATE INDEX sign_up_whose ON sign_up (email_hash);

-- Links that were mailed to somebody, each good for one thing, once. The token itself is known to the mail only.
CREATE TABLE mailed_link (
    id            uuid PRIMARY KEY,
    subscriber_id uuid        NOT NULL REFERENCES subscriber ON DELETE CASCADE,
    purpose       text        NOT NULL CHECK (purpose IN ('confirm', 'export', 'erase', 'change-address', 'new-address')),
    hash          bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    language      text        NOT NULL CHECK (char_length(language) BETWEEN 2 AND 35),
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    used_at       timestamptz,
    new_email     text CHECK (char_length(new_email) BETWEEN 3 AND 254),
    CHECK ((purpose = 'new-address') = (new_email IS NOT NULL))
);
CREATE INDEX mailed_link_subscriber ON mailed_link (subscriber_id, id);
CREATE INDEX mailed_link_age ON mailed_link (expires_at);

-- When an address was last sent mails that anybody could have asked for. It outlives the person, or erasure would give room for more.
CREATE TABLE mail_allowance (
    email_hash bytea PRIMARY KEY CHECK (octet_length(email_hash) = 32),
    sent       timestamptz[] NOT NULL CHECK (cardinality(sent) BETWEEN 1 AND 5)
);

CREATE INDEX subscriber_email ON subscriber USING gin (lower(email) gin_trgm_ops);
CREATE INDEX subscription_newsletter ON subscription (newsletter_id, subscriber_id);
