-- Who is told what happens, and where. Secrets have to be known to sign with them.

CREATE TABLE webhook (
    id         uuid PRIMARY KEY,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    saved_at   timestamptz NOT NULL,
    saved_by   text        NOT NULL,
    trashed_at timestamptz,
    content    text        NOT NULL CHECK (content IS JSON OBJECT),
    active     boolean     NOT NULL
);

CREATE TABLE webhook_secret (
    id         uuid PRIMARY KEY,
    webhook_id uuid        NOT NULL REFERENCES webhook ON DELETE CASCADE,
    secret     bytea       NOT NULL CHECK (octet_length(secret) BETWEEN 24 AND 64),
    created_at timestamptz NOT NULL,
    expires_at timestamptz CHECK (expires_at >= created_at)
);
CREATE INDEX webhook_secret_webhook ON webhook_secret (webhook_id, id);

-- Why nothing is sent, until somebody resumes it.
CREATE TABLE webhook_pause (
    webhook_id uuid PRIMARY KEY REFERENCES webhook ON DELETE CASCADE,
    at         timestamptz NOT NULL,
    reason     text        NOT NULL CHECK (reason IN ('failing', 'gone'))
);

-- How far each has been told of either log, and which worker is at it.
CREATE TABLE webhook_lane (
    webhook_id   uuid    NOT NULL REFERENCES webhook ON DELETE CASCADE,
    lane         text    NOT NULL CHECK (lane IN ('content', 'private')),
    -- All up to this commit or place is done, and of the next one so many messages.
    position     bigint  NOT NULL CHECK (position >= 0),
    done         integer NOT NULL DEFAULT 0 CHECK (done >= 0),
    -- In vain, of the next message.
    attempts     integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    due_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    lease        uuid,
    leased_until timestamptz,
    PRIMARY KEY (webhook_id, lane),
    CHECK ((lease IS NULL) = (leased_until IS NULL))
);
