-- What counts for which campaign, and how far each has come.

-- What an entry of the ledger is worth by now, without what was refunded or taken back: the rules of counting, in one place. A
-- recount is the sum of this; the counters below follow it.
CREATE VIEW contribution_worth AS
SELECT e.id AS entry_id,
       e.kind,
       e.at,
       e.campaign_id,
       e.currency,
       coalesce(e.member_key, o.member_key) AS person,
       -- Who has become a member, or is none any more.
       (stands AND e.kind IN ('member-joined', 'gift-redeemed') AND NOT e.renewal)::int AS joins,
       (stands AND e.kind = 'cancellation')::int AS leaves,
       (stands AND e.kind = 'gift-purchased')::int AS gifts,
       -- Who has given something.
       (stands AND e.kind IN ('member-joined', 'gift-purchased', 'donation') AND NOT e.renewal)::int AS gives,
       CASE WHEN stands AND e.kind IN ('member-joined', 'gift-purchased', 'donation') AND NOT e.renewal
            THEN greatest(coalesce(e.amount, 0) - refunds.amount, 0) ELSE 0 END AS amount
FROM contribution e
LEFT JOIN contribution_match of ON of.entry_id = e.id AND e.kind = 'cancellation'
LEFT JOIN contribution o ON o.id = of.original_id
CROSS JOIN LATERAL (
    SELECT coalesce(sum(f.amount), 0)::bigint AS amount,
           coalesce(bool_or(f.amount IS NULL), false)
               OR count(*) > 0 AND coalesce(sum(f.amount), 0) >= coalesce(e.amount, 0) AS are_all
    FROM contribution_match m JOIN contribution f ON f.id = m.entry_id
    WHERE m.original_id = e.id AND f.kind = 'refund'
      AND NOT EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = f.id)) refunds
CROSS JOIN LATERAL (
    SELECT NOT refunds.are_all
           AND NOT EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = e.id) AS stands) standing;

-- Which entries count for which campaign, with what of them the counters hold. There is no foreign key to the campaign: each
-- transaction would lock its row for one, and what was live is never deleted.
CREATE TABLE campaign_entry (
    campaign_id uuid     NOT NULL,
    entry_id    uuid     NOT NULL REFERENCES contribution,
    person      bytea,
    joins       smallint NOT NULL,
    leaves      smallint NOT NULL,
    gifts       smallint NOT NULL,
    gives       smallint NOT NULL,
    amount      bigint   NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (campaign_id, entry_id)
);
CREATE INDEX campaign_entry_entry ON campaign_entry (entry_id);

-- Each person once, however often they are told of.
CREATE TABLE campaign_person (
    campaign_id uuid    NOT NULL,
    person      bytea   NOT NULL,
    joins       integer NOT NULL,
    leaves      integer NOT NULL,
    gives       integer NOT NULL,
    PRIMARY KEY (campaign_id, person)
) WITH (fillfactor = 80);

-- The counters: a sum over stripes, so that no commit waits for another one's. Each connection has a stripe of its own, mostly.
CREATE TABLE campaign_count (
    campaign_id uuid        NOT NULL,
    stripe      smallint    NOT NULL CHECK (stripe BETWEEN 0 AND 63),
    new_members bigint      NOT NULL,
    members     bigint      NOT NULL,
    gifts       bigint      NOT NULL,
    supporters  bigint      NOT NULL,
    amount      bigint      NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (campaign_id, stripe)
) WITH (fillfactor = 40);

-- Campaigns whose window reaches back to before they were live: whether what came before is counted by now.
CREATE TABLE campaign_look_back (
    campaign_id uuid PRIMARY KEY REFERENCES campaign ON DELETE CASCADE,
    done_at     timestamptz NOT NULL
);
