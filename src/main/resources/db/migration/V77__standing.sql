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
       -- What it says of somebody's membership before and after it: its time, in half microseconds of the epoch, and one more if they were
       -- none before, or are a member after. So the least of several is what the first says, and the greatest what the last does; of what
       -- happened at the same time, leaving is taken for the first.
       CASE WHEN e.kind IN ('member-joined', 'gift-redeemed') THEN t.moment + (NOT e.renewal)::int
            WHEN e.kind = 'cancellation' THEN t.moment END AS before,
       CASE WHEN e.kind IN ('member-joined', 'gift-redeemed') THEN t.moment + 1
            WHEN e.kind = 'cancellation' THEN t.moment END AS after,
       (e.kind = 'gift-purchased')::int AS gifts,
       -- Who has given something.
       (e.kind IN ('member-joined', 'gift-purchased', 'donation') AND NOT e.renewal)::int AS gives,
       CASE WHEN e.kind IN ('member-joined', 'gift-purchased', 'donation') AND NOT e.renewal
            THEN coalesce(e.amount, 0) ELSE 0 END AS amount
FROM contribution e
CROSS JOIN LATERAL (SELECT (extract(epoch FROM e.at) * 1000000)::bigint * 2 AS moment) t;

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
  AND NOT EXISTS (SELECT FROM contribution_match m JOIN contribution wrong ON wrong.corrects_id = m.original_id WHERE m.entry_id = c.id)
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
       CASE WHEN now.is_true THEN s.before END AS before,
       CASE WHEN now.stands = 1 THEN s.after END AS after,
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

ALTER TABLE campaign_entry ADD before bigint, ADD after bigint, DROP leaves;
UPDATE campaign_entry e SET before = w.before, after = w.after FROM contribution_worth w WHERE w.entry_id = e.entry_id;

-- What the first that is told of somebody says of before it, and the last of after it.
ALTER TABLE campaign_person ADD before bigint, ADD after bigint, DROP leaves;
INSERT INTO campaign_person AS p (campaign_id, person, joins, gives, before, after)
SELECT campaign_id, person, 0, 0, min(before), max(after)
FROM campaign_entry WHERE person IS NOT NULL GROUP BY campaign_id, person
ON CONFLICT (campaign_id, person) DO UPDATE SET before = excluded.before, after = excluded.after;

UPDATE campaign_count SET members = 0 WHERE members <> 0;
INSERT INTO campaign_count AS k (campaign_id, stripe, new_members, members, gifts, supporters, amount, changed_at)
SELECT campaign_id, 0, 0, sum((after & 1) + (before & 1) - 1), 0, 0, 0, now()
FROM campaign_person GROUP BY campaign_id HAVING sum((after & 1) + (before & 1) - 1) <> 0
ON CONFLICT (campaign_id, stripe) DO UPDATE SET members = excluded.members;

-- What was corrected waits for nothing.
DELETE FROM contribution_waiting w USING contribution wrong WHERE wrong.corrects_id = w.entry_id;
