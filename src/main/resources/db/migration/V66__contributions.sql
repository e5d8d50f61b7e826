-- What people gave and when they became members: each once, for ever. Nothing in it says who they are; a person is a keyed hash of
-- their address, or of the number that a provider of payments has for them.

CREATE TABLE contribution (
    id              uuid PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('member-joined', 'gift-purchased', 'gift-redeemed', 'donation',
                                                         'refund', 'cancellation', 'correction')),
    -- Who told of it, and what it is called there. Whoever tells again tells nothing new.
    source          text        NOT NULL CHECK (source ~ '^[a-z0-9]+([._-][a-z0-9]+)*$' AND char_length(source) <= 40),
    source_event_id text        NOT NULL CHECK (char_length(source_event_id) BETWEEN 1 AND 255),
    at              timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text        NOT NULL,
    campaign_id     uuid,
    amount          bigint CHECK (amount BETWEEN 0 AND 100000000000),
    currency        text CHECK (currency ~ '^[A-Z]{3}$'),
    member_key      bytea CHECK (octet_length(member_key) = 32),
    -- A member who was one already.
    renewal         boolean     NOT NULL,
    tier_id         uuid,
    gift_months     integer CHECK (gift_months BETWEEN 1 AND 120),
    -- What it takes back or uses, by the names that the source has for it.
    refers_to       text[]      NOT NULL CHECK (cardinality(refers_to) <= 5),
    corrects_id     uuid REFERENCES contribution,
    reason          text CHECK (char_length(reason) BETWEEN 1 AND 500),
    variant         text CHECK (char_length(variant) <= 60),
    placement       text CHECK (char_length(placement) <= 60),
    article_id      uuid,
    CONSTRAINT contribution_source_event UNIQUE (source, source_event_id),
    CHECK ((amount IS NULL) = (currency IS NULL)),
    CHECK ((kind = 'correction') = (corrects_id IS NOT NULL)),
    CHECK (kind <> 'correction' OR reason IS NOT NULL),
    CHECK (NOT renewal OR kind IN ('member-joined', 'gift-redeemed'))
);
-- Nothing is corrected twice.
CREATE UNIQUE INDEX contribution_corrects ON contribution (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE INDEX contribution_member ON contribution (member_key, id)
    WHERE kind IN ('member-joined', 'gift-redeemed', 'cancellation');
CREATE INDEX contribution_rare ON contribution (kind, id DESC)
    WHERE kind IN ('gift-redeemed', 'refund', 'cancellation', 'correction');
CREATE INDEX contribution_campaign ON contribution (campaign_id, id DESC) WHERE campaign_id IS NOT NULL;

-- The names by which a source speaks of it later: a payment, an invoice, a subscription.
CREATE TABLE contribution_reference (
    source    text NOT NULL,
    reference text NOT NULL CHECK (char_length(reference) BETWEEN 1 AND 255),
    entry_id  uuid NOT NULL REFERENCES contribution,
    PRIMARY KEY (source, reference, entry_id)
);
CREATE INDEX contribution_reference_entry ON contribution_reference (entry_id);

-- Which refund, cancellation or redemption belongs to what. It may have come first.
CREATE TABLE contribution_match (
    entry_id    uuid PRIMARY KEY REFERENCES contribution,
    original_id uuid        NOT NULL REFERENCES contribution,
    matched_at  timestamptz NOT NULL,
    CHECK (entry_id <> original_id)
);
CREATE INDEX contribution_match_original ON contribution_match (original_id);

-- What they wait for whose counterpart has not come yet.
CREATE TABLE contribution_waiting (
    source    text NOT NULL,
    reference text NOT NULL,
    entry_id  uuid NOT NULL REFERENCES contribution,
    PRIMARY KEY (source, reference, entry_id)
);
CREATE INDEX contribution_waiting_entry ON contribution_waiting (entry_id);

CREATE TRIGGER contribution_append_only BEFORE UPDATE OR DELETE ON contribution
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contribution_kept BEFORE TRUNCATE ON contribution
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contribution_reference_append_only BEFORE UPDATE OR DELETE ON contribution_reference
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contribution_reference_kept BEFORE TRUNCATE ON contribution_reference
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contribution_match_append_only BEFORE UPDATE OR DELETE ON contribution_match
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contribution_match_kept BEFORE TRUNCATE ON contribution_match
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
