-- People of the staff, as the OpenID provider knows them. Their display name and address stand nowhere else: one row to erase.
CREATE TABLE staff (
    id           uuid PRIMARY KEY,
    name         text        NOT NULL,
    issuer       text        NOT NULL,
    subject      text        NOT NULL,
    display_name text,
    email        text,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL CHECK (last_seen_at >= created_at),
    UNIQUE (issuer, subject),
    FOREIGN KEY (id, name) REFERENCES actor (id, name)
);

-- What readers' tokens are signed with. Delete a row, and the tokens that it signed open nothing any more.
CREATE TABLE reader_token_secret (
    id         uuid PRIMARY KEY,
    secret     bytea       NOT NULL CHECK (octet_length(secret) = 32),
    created_at timestamptz NOT NULL
);

-- For whom the whole of a document is.
ALTER TABLE document_whole ADD gate text;
UPDATE document_whole SET gate = document #>> '{access,visibility}';
ALTER TABLE document_whole ALTER gate SET NOT NULL;
