-- What became of an entry, told in one place for all who judge by it; and who is a member told by when things happened, not by how
-- often they were told.

DROP VIEW contribution_worth;
DROP VIEW contribution_at_first;

-- What an entry of the ledger is worth by itself: the rules of counting, in one place.
CREATE VIEW contribution_at_first AS
SELECT e.id AS entry_id,
       e.kind,
       e.at,
       e.campaign_id,
       e.currency,
       e.member_key AS person,
       e.amount AS paid,
       -- Who has become a member.
       (e.kind IN ('member-joined', 'gift-redeemed') AND NOT e.renewal)::int AS joins,
       -- What it says of whether somebody was a member before it, and is one after it; null for what says nothing of that.
       CASE WHEN e.kind IN ('member-joined', 'gift-redeemed') THEN e.renewal::int WHEN e.kind = 'cancellation' THEN 1 END AS was_member,
       CASE WHEN e.kind IN ('member-joined', 'gift-redeemed') THEN 1 WHEN e.kind = 'cancellation' THEN 0 END AS is_member,
       (e.kind = 'gift-purchased')::int AS gifts,
       -- Who has given something.
       (e.kind IN ('member-joined', 'gift-purchased', 'donation') AND NOT e.renewal)::int AS gives,
       CASE WHEN e.kind IN ('member-joined', 'gift-purchased', 'donation') AND NOT e.renewal
            THEN coalesce(e.amount, 0) ELSE 0 END AS amount
FROM contribution e;

-- With what became of it: how much of it was given back, whether that is all of it, and whether it was taken back as wrong. A refund
-- without an amount is one of all. What was corrected gives nothing back.
CREATE VIEW contribution_standing AS
SELECT f.*, later.refunded, later.is_refunded, later.is_corrected
FROM contribution_at_first f
CROSS JOIN LATERAL (
    SELECT coalesce(sum(coalesce(r.amount, f.paid)), 0)::bigint AS refunded,
           count(*) > 0 AND (f.paid IS NULL OR sum(coalesce(r.amount, f.paid)) >= f.paid) AS is_refunded,
           EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = f.entry_id) AS is_corrected
    FROM contribution_match m JOIN contribution r ON r.id = m.entry_id
    WHERE m.original_id = f.entry_id AND r.kind = 'refund'
      AND NOT EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = r.id)
    OFFSET 0) later;

-- When somebody left: by a cancellation that names them, or one that belongs to how they joined.
CREATE VIEW contribution_leaving AS
SELECT c.member_key AS person, c.at
FROM contribution c
WHERE c.kind = 'cancellation'
  AND NOT EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = c.id)
UNION ALL
SELECT o.member_key, c.at
FROM contribution o
JOIN contribution_match m ON m.original_id = o.id
JOIN contribution c ON c.id = m.entry_id
WHERE o.kind = 'member-joined' AND c.kind = 'cancellation'
  AND NOT EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id IN (c.id, o.id));

-- What it is worth by now, without what was refunded or taken back. A recount is the sum of this; the counters below follow it.
-- Whose a cancellation is, only what it cancels may say; one of what never was is none. What was refunded still says that somebody
-- was no member before.
CREATE VIEW contribution_worth AS
SELECT s.entry_id, s.kind, s.at, s.campaign_id, s.currency,
       coalesce(s.person, original.person) AS person,
       s.joins * now.stands AS joins,
       CASE WHEN now.is_true THEN s.was_member END AS was_member,
       CASE WHEN now.stands = 1 THEN s.is_member END AS is_member,
       s.gifts * now.stands AS gifts,
       s.gives * now.stands AS gives,
       greatest(s.amount - s.refunded, 0) * now.stands AS amount
FROM contribution_standing s
LEFT JOIN LATERAL (
    SELECT o.member_key AS person, EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = o.id) AS is_corrected
    FROM contribution_match m JOIN contribution o ON o.id = m.original_id
    WHERE m.entry_id = s.entry_id AND s.kind = 'cancellation') original ON true
CROSS JOIN LATERAL (
    SELECT NOT s.is_corrected AND NOT coalesce(original.is_corrected, false) AS is_true,
           (NOT s.is_corrected AND NOT coalesce(original.is_corrected, false) AND NOT s.is_refunded)::int AS stands) now;

ALTER TABLE campaign_entry ADD at timestamptz, ADD was_member smallint, ADD is_member smallint;
UPDATE campaign_entry e SET at = w.at, was_member = w.was_member, is_member = w.is_member
FROM contribution_worth w WHERE w.entry_id = e.entry_id;
ALTER TABLE campaign_entry ALTER at SET NOT NULL, DROP leaves;

-- By the first and the last that is told of somebody: whether they were a member before, and are one now.
ALTER TABLE campaign_person ADD first_at timestamptz, ADD was_member smallint, ADD last_at timestamptz, ADD is_member smallint,
    ADD CHECK (num_nulls(first_at, was_member) IN (0, 2)), ADD CHECK (num_nulls(last_at, is_member) IN (0, 2)), DROP leaves;
INSERT INTO campaign_person AS p (campaign_id, person, joins, gives, first_at, was_member, last_at, is_member)
SELECT campaign_id, person, 0, 0,
       min(at) FILTER (WHERE was_member IS NOT NULL),
       (array_agg(was_member ORDER BY at, was_member DESC) FILTER (WHERE was_member IS NOT NULL))[1],
       max(at) FILTER (WHERE is_member IS NOT NULL),
       (array_agg(is_member ORDER BY at DESC, is_member DESC) FILTER (WHERE is_member IS NOT NULL))[1]
FROM campaign_entry WHERE person IS NOT NULL GROUP BY campaign_id, person
ON CONFLICT (campaign_id, person) DO UPDATE
SET first_at = excluded.first_at, was_member = excluded.was_member, last_at = excluded.last_at, is_member = excluded.is_member;

UPDATE campaign_count SET members = 0 WHERE members <> 0;
INSERT INTO campaign_count AS k (campaign_id, stripe, new_members, members, gifts, supporters, amount, changed_at)
SELECT campaign_id, 0, 0, sum(is_member - was_member), 0, 0, 0, now()
FROM campaign_person WHERE is_member IS NOT NULL GROUP BY campaign_id HAVING sum(is_member - was_member) <> 0
ON CONFLICT (campaign_id, stripe) DO UPDATE SET members = excluded.members;
