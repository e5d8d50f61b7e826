-- Private events: what happened to things that are no documents. Each is written in the transaction of what it tells of, and gets
-- its place when that has ended: one place after the other becomes visible, so that whoever reads in their order skips none.

CREATE TABLE outbox (
    id          uuid PRIMARY KEY,
    -- In the order of the writes. Two writes of one thing wait for each other, so it is the order of its events.
    position    bigint GENERATED ALWAYS AS IDENTITY,
    place       bigint UNIQUE CHECK (place > 0),
    at          timestamptz NOT NULL,
    type        text        NOT NULL CHECK (type ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
    entity_type text        NOT NULL,
    entity_id   uuid        NOT NULL,
    data        text        NOT NULL CHECK (data IS JSON OBJECT)
);
CREATE INDEX outbox_unplaced ON outbox (position) WHERE place IS NULL;
CREATE INDEX outbox_age ON outbox (at);
CREATE TRIGGER outbox_immutable BEFORE UPDATE OF id, position, at, type, entity_type, entity_id, data ON outbox
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outbox_placed_once BEFORE UPDATE OF place ON outbox
    FOR EACH ROW WHEN (OLD.place IS NOT NULL) EXECUTE FUNCTION refuse_change();
