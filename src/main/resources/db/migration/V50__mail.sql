-- Single mails to single persons, on their way. What they say is gone once they are sent.
CREATE TABLE letter (
    id    uuid PRIMARY KEY,
    -- The person or thing that it is about: what it says goes when that goes.
    about uuid        NOT NULL,
    at    timestamptz NOT NULL,
    state text        NOT NULL CHECK (state IN ('queued', 'leased', 'submitted', 'uncertain', 'failed')),
    mail  text        CHECK (mail IS JSON OBJECT)
);
CREATE INDEX letter_about ON letter (about);
CREATE INDEX letter_queued ON letter (at, id) WHERE state = 'queued';

-- Addresses that nothing is sent to, by keyed hash: that somebody wants no mail is kept when all else of them is erased.
CREATE TABLE suppression (
    email_hash bytea PRIMARY KEY CHECK (octet_length(email_hash) = 32),
    reason     text        NOT NULL CHECK (reason IN ('hard-bounce', 'complaint', 'manual', 'erasure')),
    at         timestamptz NOT NULL
);
