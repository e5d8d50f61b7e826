-- What only those get who may read the whole, apart from what everybody reads.

CREATE TABLE document_whole (
    id       uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    document json   NOT NULL,
    names    uuid[] NOT NULL
);
CREATE INDEX document_whole_names ON document_whole USING gin (names);
