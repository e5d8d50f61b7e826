-- What those whom nobody knows have used of what they may do. Losing it in a crash gives them room again, and nothing worse.
CREATE UNLOGGED TABLE rate_limit (
    id      bytea PRIMARY KEY CHECK (octet_length(id) = 32),
    free_at timestamptz NOT NULL
);
CREATE INDEX rate_limit_free_at ON rate_limit (free_at);

-- Rows go by keyed hashes, for whose rows they are is nobody's business.
CREATE TABLE rate_limit_secret (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    secret   bytea NOT NULL CHECK (octet_length(secret) = 32)
);
INSERT INTO rate_limit_secret (secret)
VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
