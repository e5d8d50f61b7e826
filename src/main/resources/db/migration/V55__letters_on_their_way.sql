-- A letter is queued, leased by one instance, and handed over; then it was submitted, or nobody knows (uncertain), and is never
-- sent again. What it says is there only as long as it may still be sent.
ALTER TABLE letter
    DROP CONSTRAINT letter_state_check,
    ADD CONSTRAINT letter_state_check
        CHECK (state IN ('queued', 'leased', 'handed', 'submitted', 'uncertain', 'failed', 'suppressed')),
    -- Whom it is to, for reports of it; the address itself goes with the text.
    ADD COLUMN email_hash   bytea CHECK (octet_length(email_hash) = 32),
    ADD COLUMN due_at       timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN attempts     integer     NOT NULL DEFAULT 0,
    ADD COLUMN holder       uuid,
    ADD COLUMN leased_until timestamptz,
    ADD COLUMN reply        text CHECK (length(reply) <= 400),
    ADD COLUMN ended_at     timestamptz,
    ADD CONSTRAINT letter_is_held CHECK ((state IN ('leased', 'handed')) = (holder IS NOT NULL AND leased_until IS NOT NULL)),
    ADD CONSTRAINT letter_has_text CHECK ((state IN ('queued', 'leased', 'handed')) = (mail IS NOT NULL)),
    ADD CONSTRAINT letter_has_ended CHECK ((state IN ('queued', 'leased', 'handed')) = (ended_at IS NULL));
DROP INDEX letter_queued;
CREATE INDEX letter_queued ON letter (due_at, id) WHERE state = 'queued';
CREATE INDEX letter_held ON letter (leased_until) WHERE state IN ('leased', 'handed');
CREATE INDEX letter_ended ON letter (ended_at) WHERE ended_at IS NOT NULL;
