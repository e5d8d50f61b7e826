-- What a document was before each change: so it is known whose scope it left, and what it no longer names. Null where readers
-- did not have it. A facet is its name and its value with a colon between them.

ALTER TABLE change_log
    ADD at               timestamptz NOT NULL DEFAULT clock_timestamp(),
    ADD was_language     text,
    ADD was_published_at timestamptz,
    ADD was_facets       text[],
    ADD was_names        uuid[],
    ADD was_card_names   uuid[],
    ADD CHECK (num_nulls(was_language, was_published_at, was_facets, was_names, was_card_names) IN (0, 5));
CREATE INDEX change_log_age ON change_log (at);

-- From which commit on the log is complete. Behind it changes are forgotten; how a thing ended that is gone is kept.
CREATE TABLE change_log_horizon (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    commit bigint NOT NULL
);
INSERT INTO change_log_horizon (commit) SELECT commit FROM content_clock;

CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.commit <= (SELECT commit FROM change_log_horizon) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END $$;
DROP TRIGGER change_log_append_only ON change_log;
CREATE TRIGGER change_log_append_only BEFORE UPDATE OR DELETE ON change_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();

-- In which database the clock runs; another one means that it was restored or taken over, and takes a new epoch.
ALTER TABLE content_clock ADD runs_in text;

-- What cursors are signed with.
CREATE TABLE sync_key (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    secret bytea NOT NULL CHECK (octet_length(secret) = 32)
);
INSERT INTO sync_key (secret)
    SELECT sha256(string_agg(uuid_send(gen_random_uuid()), ''::bytea)) FROM generate_series(1, 4);

-- Which documents name a thing in their cards.
CREATE INDEX document_card_names ON document USING gin (card_names) WITH (fastupdate = off);
