-- What somebody can be a member of. Live on save; readers have those that are active.

CREATE TABLE tier (
    id              uuid PRIMARY KEY,
    version         integer     NOT NULL,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    saved_at        timestamptz NOT NULL,
    saved_by        text        NOT NULL,
    trashed_at      timestamptz,
    name            text        NOT NULL,
    slug            text        NOT NULL CONSTRAINT tier_slug_key UNIQUE,
    description     text,
    price           bigint      NOT NULL CHECK (price BETWEEN 0 AND 100000000000),
    currency        text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    billing         text        NOT NULL CHECK (billing IN ('month', 'quarter', 'year', 'once')),
    benefits        text        NOT NULL CHECK (benefits IS JSON ARRAY),
    opens           text        NOT NULL CHECK (opens IN ('members', 'paid')),
    active          boolean     NOT NULL,
    localized       text        NOT NULL DEFAULT '{}' CHECK (localized IS JSON OBJECT)
);

-- Who is a member: the one row with what is told of a person. It is never in the trash: a membership ends, or it is erased.

CREATE TABLE member (
    id         uuid PRIMARY KEY,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    saved_at   timestamptz NOT NULL,
    saved_by   text        NOT NULL,
    trashed_at timestamptz CHECK (trashed_at IS NULL),
    email      text        NOT NULL CHECK (char_length(email) <= 320),
    email_hash bytea       NOT NULL CONSTRAINT member_email_key UNIQUE CHECK (octet_length(email_hash) = 32),
    name       text        CHECK (char_length(name) BETWEEN 1 AND 200),
    language   text        CHECK (char_length(language) <= 35),
    tier_id    uuid        REFERENCES tier,
    status     text        NOT NULL CHECK (status IN ('active', 'cancelled', 'ended')),
    since      timestamptz NOT NULL,
    ends_at    timestamptz,
    source     text        NOT NULL CHECK (source IN ('desk', 'import', 'contribution', 'gift')),
    sought     text GENERATED ALWAYS AS (lower(email || ' ' || coalesce(name, ''))) STORED,
    -- What was cancelled ends some time.
    CHECK (status = 'active' OR ends_at IS NOT NULL)
);
CREATE INDEX member_tier ON member (tier_id, id);
CREATE INDEX member_status ON member (status, id);
CREATE INDEX member_sought ON member USING gin (sought gin_trgm_ops);
CREATE INDEX member_due ON member (ends_at) WHERE status <> 'ended';

-- By what contributions know a member: keyed hashes of addresses, and of what payment providers call their customers.
CREATE TABLE member_payer (
    payer     bytea PRIMARY KEY CHECK (octet_length(payer) = 32),
    member_id uuid  NOT NULL REFERENCES member ON DELETE CASCADE
);
CREATE INDEX member_payer_member ON member_payer (member_id);

-- What became of each membership. Rows are only ever added, and name nobody, so they outlive an erased member.
CREATE TABLE member_event (
    id           uuid PRIMARY KEY,
    member_id    uuid        NOT NULL,
    at           timestamptz NOT NULL,
    kind         text        NOT NULL CHECK (kind IN
                     ('joined', 'rejoined', 'changed', 'extended', 'shortened', 'cancelled', 'ended', 'erased')),
    source       text        NOT NULL CHECK (source IN ('desk', 'import', 'contribution', 'gift', 'service')),
    reference_id uuid,
    months       integer CHECK (months BETWEEN 1 AND 1200),
    tier_id      uuid,
    status       text        NOT NULL CHECK (status IN ('active', 'cancelled', 'ended')),
    ends_at      timestamptz
);
CREATE INDEX member_event_member ON member_event (member_id, id DESC);
CREATE INDEX member_event_reference ON member_event (reference_id) WHERE reference_id IS NOT NULL;
CREATE TRIGGER member_event_append_only BEFORE UPDATE OR DELETE ON member_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER member_event_kept BEFORE TRUNCATE ON member_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- For whoever serves members: who is one now.
CREATE VIEW active_member AS
    SELECT id AS member_id, email_hash FROM member WHERE status <> 'ended';
