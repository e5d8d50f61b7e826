-- What counts for which campaign, and how far each has come.

-- What an entry of the ledger is worth by itself: the rules of counting, in one place.
CREATE VIEW contribution_at_first AS
SELECT e.id AS entry_id,
       e.kind,
       e.at,
       e.campaign_id,
       e.currency,
       e.member_key AS person,
       -- Who has become a member, or is none any more.
       (e.kind IN ('member-joined', 'gift-redeemed') AND NOT e.renewal)::int AS joins,
       (e.kind = 'cancellation')::int AS leaves,
       (e.kind = 'gift-purchased')::int AS gifts,
       -- Who has given something.
       (e.kind IN ('member-joined', 'gift-purchased', 'donation') AND NOT e.renewal)::int AS gives,
       CASE WHEN e.kind IN ('member-joined', 'gift-purchased', 'donation') AND NOT e.renewal
            THEN coalesce(e.amount, 0) ELSE 0 END AS amount
FROM contribution e;

-- What it is worth by now, without what was refunded or taken back. A recount is the sum of this; the counters below follow it.
-- Whose a cancellation is, only what it cancels may say.
CREATE VIEW contribution_worth AS
SELECT f.entry_id, f.kind, f.at, f.campaign_id, f.currency,
       coalesce(f.person, later.person) AS person,
       f.joins * later.stands AS joins,
       f.leaves * later.stands AS leaves,
       f.gifts * later.stands AS gifts,
       f.gives * later.stands AS gives,
       greatest(f.amount - later.refunded, 0) * later.stands AS amount
FROM contribution_at_first f
CROSS JOIN LATERAL (
    SELECT refunds.amount AS refunded,
           (NOT refunds.are_all
            AND NOT EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = f.entry_id))::int AS stands,
           (SELECT o.member_key FROM contribution_match m JOIN contribution o ON o.id = m.original_id
            WHERE m.entry_id = f.entry_id AND f.kind = 'cancellation') AS person
    FROM (SELECT coalesce(sum(r.amount), 0)::bigint AS amount,
                 coalesce(bool_or(r.amount IS NULL), false)
                     OR count(*) > 0 AND coalesce(sum(r.amount), 0) >= f.amount AS are_all
          FROM contribution_match m JOIN contribution r ON r.id = m.entry_id
          WHERE m.original_id = f.entry_id AND r.kind = 'refund'
            AND NOT EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = r.id)) refunds
    OFFSET 0) later;

-- Which entries count for which campaign, with what of them the counters hold. There are no foreign keys: for one to the campaign
-- each transaction would lock its row, and neither what was live nor what is in the ledger is ever deleted.
CREATE TABLE campaign_entry (
    campaign_id uuid     NOT NULL,
    entry_id    uuid     NOT NULL,
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
