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

-- What a document was before each change, as sync keeps it too (V40): whichever of both comes first.
ALTER TABLE change_log
    ADD COLUMN IF NOT EXISTS at               timestamptz NOT NULL DEFAULT clock_timestamp(),
    ADD COLUMN IF NOT EXISTS was_language     text,
    ADD COLUMN IF NOT EXISTS was_published_at timestamptz,
    ADD COLUMN IF NOT EXISTS was_facets       text[],
    ADD COLUMN IF NOT EXISTS was_names        uuid[],
    ADD COLUMN IF NOT EXISTS was_card_names   uuid[];
CREATE INDEX IF NOT EXISTS document_card_names ON document USING gin (card_names) WITH (fastupdate = off);
