-- Who did what at the desk. Rows are only ever added; ids of the request's caller and target, never names or addresses of persons.

CREATE TABLE audit_entry (
    id          uuid PRIMARY KEY,
    at          timestamptz NOT NULL,
    actor_kind  text        NOT NULL CHECK (actor_kind IN ('key', 'staff', 'service')),
    actor_id    uuid REFERENCES actor,
    address     text CHECK (char_length(address) <= 100),
    request_id  text CHECK (char_length(request_id) <= 100),
    method      text CHECK (char_length(method) <= 20),
    operation   text CHECK (char_length(operation) <= 100),
    target_type text CHECK (char_length(target_type) <= 100),
    target_id   uuid,
    outcome     text        NOT NULL CHECK (outcome IN ('done', 'refused')),
    status      integer CHECK (status BETWEEN 100 AND 599),
    code        text CHECK (char_length(code) <= 100),
    changed     text        NOT NULL CHECK (changed IS JSON ARRAY),
    patch       text CHECK (patch IS JSON ARRAY AND octet_length(patch) <= 65536),
    CHECK ((actor_kind = 'service') = (actor_id IS NULL)),
    CHECK ((outcome = 'refused') = (code IS NOT NULL))
);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id DESC);
CREATE INDEX audit_entry_operation ON audit_entry (operation, id DESC);
CREATE INDEX audit_entry_target ON audit_entry (target_id, id DESC);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_refused ON audit_entry (id DESC) WHERE outcome = 'refused';

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_kept BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How often somebody without valid credentials was refused, by the hour.
CREATE TABLE refusal_count (
    id     uuid PRIMARY KEY,
    hour   timestamptz NOT NULL,
    reason text        NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 40),
    count  bigint      NOT NULL CHECK (count > 0),
    UNIQUE (hour, reason)
);
