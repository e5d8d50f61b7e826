-- Whether a membership is expected to be paid for again: then it ends a while after its time, not at once.
ALTER TABLE member ADD renews boolean NOT NULL DEFAULT false, ADD CHECK (NOT renews OR (status = 'active' AND ends_at IS NOT NULL));
CREATE INDEX member_event_kind ON member_event (reference_id, kind) WHERE reference_id IS NOT NULL;
DROP INDEX member_event_reference;

-- By what name the ledger knows the purchase of a gift.
ALTER TABLE gift ADD contribution_source text, ADD contribution_event text,
    ADD CHECK (num_nulls(contribution_id, contribution_source, contribution_event) IN (0, 3));
