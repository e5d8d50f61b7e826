-- Who may write, and what a key lets its holder do.

-- Whoever writes has an id and a name here, the same for ever and nobody else's: things say by whom they are, and ledgers keep the id.
CREATE TABLE actor (
    id   uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('key', 'staff')),
    name text NOT NULL CONSTRAINT actor_name_key UNIQUE CHECK (char_length(name) BETWEEN 1 AND 100),
    UNIQUE (id, name)
);
CREATE TRIGGER actor_immutable BEFORE UPDATE OR DELETE ON actor
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER actor_kept BEFORE TRUNCATE ON actor
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO actor (id, kind, name) SELECT id, 'key', name FROM api_key;
-- The service itself writes under these; nobody else may.
INSERT INTO actor (id, kind, name) VALUES
    ('00000000-0000-0000-0000-000000000000', 'key', 'demo'),
    ('00000000-0000-0000-0000-000000000001', 'key', 'scheduler')
ON CONFLICT (name) DO NOTHING;

-- Scopes are null for a key that may do everything, also what later versions add.
ALTER TABLE api_key
    ADD version         integer     NOT NULL DEFAULT 1,
    ADD created_by      text,
    ADD saved_at        timestamptz,
    ADD saved_by        text,
    ADD description     text CHECK (char_length(description) BETWEEN 1 AND 500),
    ADD scopes          text CHECK (scopes IS JSON ARRAY),
    ADD allowed_origins text        NOT NULL DEFAULT '[]' CHECK (allowed_origins IS JSON ARRAY),
    ADD hint            text CHECK (char_length(hint) BETWEEN 1 AND 8),
    ADD expires_at      timestamptz,
    ADD last_used_at    timestamptz,
    ADD revoked_at      timestamptz,
    ADD previous_hash   bytea UNIQUE CHECK (octet_length(previous_hash) = 32),
    ADD previous_until  timestamptz,
    ADD FOREIGN KEY (id, name) REFERENCES actor (id, name),
    ADD CHECK ((previous_hash IS NULL) = (previous_until IS NULL)),
    ADD CHECK (previous_hash <> hash);
UPDATE api_key SET created_by = name, saved_at = created_at, saved_by = name;
ALTER TABLE api_key
    ALTER created_by SET NOT NULL,
    ALTER saved_at SET NOT NULL,
    ALTER saved_by SET NOT NULL,
    ALTER version DROP DEFAULT,
    ALTER allowed_origins DROP DEFAULT;
