-- Memberships that somebody gives to somebody. Who they are stands in rows of its own, which can be erased.

CREATE TABLE gift (
    id              uuid PRIMARY KEY,
    version         integer     NOT NULL,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    saved_at        timestamptz NOT NULL,
    saved_by        text        NOT NULL,
    trashed_at      timestamptz CHECK (trashed_at IS NULL),
    tier_id         uuid        NOT NULL REFERENCES tier,
    months          integer     NOT NULL CHECK (months BETWEEN 1 AND 120),
    state           text        NOT NULL CHECK (state IN ('purchased', 'delivered', 'redeemed', 'revoked', 'expired')),
    language        text        CHECK (char_length(language) <= 35),
    deliver_on      date        NOT NULL,
    zone            text        NOT NULL CHECK (char_length(zone) <= 50),
    deliver_at      timestamptz NOT NULL,
    contribution_id uuid        CONSTRAINT gift_contribution_key UNIQUE,
    campaign_id     uuid,
    -- Of the link that was sent last; those before it open nothing.
    token_hash      bytea       UNIQUE CHECK (octet_length(token_hash) = 32),
    sent            integer     NOT NULL DEFAULT 0 CHECK (sent >= 0),
    delivered_at    timestamptz,
    expires_at      timestamptz,
    remind_at       timestamptz,
    ended_at        timestamptz,
    -- Who redeemed it; erased members leave their ids.
    member_id       uuid,
    CHECK (state = 'purchased' OR state = 'revoked' OR delivered_at IS NOT NULL),
    CHECK ((state IN ('redeemed', 'revoked', 'expired')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'redeemed') = (member_id IS NOT NULL))
);
CREATE INDEX gift_tier ON gift (tier_id, id);
CREATE INDEX gift_state ON gift (state, id);
CREATE INDEX gift_member ON gift (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX gift_to_deliver ON gift (deliver_at) WHERE state = 'purchased';
CREATE INDEX gift_to_remind ON gift (remind_at) WHERE state = 'delivered';
CREATE INDEX gift_to_expire ON gift (expires_at) WHERE state = 'delivered';

CREATE TABLE gift_person (
    id         uuid PRIMARY KEY,
    gift_id    uuid NOT NULL REFERENCES gift ON DELETE CASCADE,
    role       text NOT NULL CHECK (role IN ('giver', 'recipient')),
    email      text CHECK (char_length(email) <= 320),
    email_hash bytea CHECK (octet_length(email_hash) = 32),
    name       text CHECK (char_length(name) BETWEEN 1 AND 200),
    message    text CHECK (char_length(message) BETWEEN 1 AND 2000),
    UNIQUE (gift_id, role),
    CHECK ((email IS NULL) = (email_hash IS NULL)),
    CHECK (role = 'recipient' OR message IS NULL)
);
CREATE INDEX gift_person_email ON gift_person (email_hash);
