-- Who is sent an edition, and what became of it: ids only. How far it has come is asked of this, never remembered elsewhere.
CREATE TABLE delivery (
    id              uuid PRIMARY KEY,
    edition_id      uuid        NOT NULL REFERENCES edition,
    -- Not held: the person may be forgotten, and this stays.
    subscription_id uuid        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('queued', 'leased', 'submitted', 'uncertain', 'delivered', 'deferred',
        'bounced', 'complained', 'suppressed', 'cancelled', 'failed')),
    attempts        integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    queued_at       timestamptz NOT NULL,
    -- When it is tried next.
    due_at          timestamptz,
    lease           uuid,
    leased_until    timestamptz,
    -- Set before the server gets anything of the mail: whoever has it and no end may have got it.
    marked_at       timestamptz,
    rendering       integer,
    first_tried_at  timestamptz,
    settled_at      timestamptz,
    -- Why, as a word; and what the server said, without anybody's address.
    reason          text,
    reply           text CHECK (char_length(reply) <= 400),
    CONSTRAINT delivery_once UNIQUE (edition_id, subscription_id),
    CHECK ((state = 'leased') = (leased_until IS NOT NULL)),
    CHECK (state NOT IN ('queued', 'deferred') OR (due_at IS NOT NULL AND marked_at IS NULL)),
    CHECK ((state IN ('queued', 'leased', 'deferred')) = (settled_at IS NULL))
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX delivery_due ON delivery (edition_id, due_at, id) WHERE state IN ('queued', 'deferred');
CREATE INDEX delivery_leased ON delivery (leased_until) WHERE state = 'leased';
CREATE INDEX delivery_state ON delivery (edition_id, state, id);

-- What was sent is never sent again but by somebody's decision, and no row goes.
CREATE FUNCTION refuse_delivery_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a delivery that is % does not become %', OLD.state, NEW.state;
END $$;
CREATE TRIGGER delivery_moves_on BEFORE UPDATE OF state ON delivery FOR EACH ROW
    WHEN (NEW.state <> OLD.state AND (
        (OLD.state IN ('submitted', 'delivered', 'bounced', 'complained') AND NEW.state NOT IN ('delivered', 'bounced', 'complained'))
        OR OLD.state IN ('suppressed', 'cancelled', 'failed')
        OR (OLD.state = 'uncertain' AND NEW.state NOT IN ('queued', 'submitted', 'delivered', 'deferred', 'bounced', 'complained'))
        OR (OLD.state IN ('queued', 'deferred') AND NEW.state NOT IN ('leased', 'cancelled', 'suppressed', 'failed'))))
    EXECUTE FUNCTION refuse_delivery_change();
CREATE TRIGGER delivery_is_whose_it_is BEFORE UPDATE OF id, edition_id, subscription_id, queued_at ON delivery
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER delivery_kept BEFORE DELETE ON delivery FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- All that happened to a delivery but going out at once, in order.
CREATE TABLE delivery_event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery_id uuid        NOT NULL REFERENCES delivery,
    at          timestamptz NOT NULL,
    state       text        NOT NULL,
    reason      text,
    reply       text CHECK (char_length(reply) <= 400)
);
CREATE INDEX delivery_event_delivery ON delivery_event (delivery_id, id);
CREATE TRIGGER delivery_event_append_only BEFORE UPDATE OR DELETE ON delivery_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Of an edition that was begun: when its recipients were written down, and what was forgiven it when it was resumed.
CREATE TABLE edition_sending (
    edition_id    uuid PRIMARY KEY REFERENCES edition,
    began_at      timestamptz NOT NULL,
    since         timestamptz NOT NULL,
    tried_before  bigint      NOT NULL DEFAULT 0,
    bounced_before bigint     NOT NULL DEFAULT 0
);
