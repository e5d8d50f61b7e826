-- What keyed hashes are made with, for each purpose.
CREATE TABLE hash_secret (
    purpose text PRIMARY KEY,
    secret  bytea NOT NULL CHECK (octet_length(secret) = 32)
);
INSERT INTO hash_secret (purpose, secret)
SELECT 'rate-limit', secret FROM rate_limit_secret
UNION ALL
SELECT 'sync-cursor', secret FROM sync_key;
DROP TABLE rate_limit_secret;
DROP TABLE sync_key;
