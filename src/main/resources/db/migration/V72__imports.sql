-- CSV files that are taken in row by row, in the background: a thousand rows a transaction, which also says how far it has come.

CREATE TABLE csv_import (
    id           uuid PRIMARY KEY,
    type         text        NOT NULL,
    options      text        NOT NULL CHECK (options IS JSON OBJECT),
    state        text        NOT NULL CHECK (state IN ('queued', 'running', 'done')),
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    finished_at  timestamptz,
    bytes        integer     NOT NULL CHECK (bytes > 0),
    total        integer     NOT NULL CHECK (total >= 0),
    created      integer     NOT NULL DEFAULT 0 CHECK (created >= 0),
    changed      integer     NOT NULL DEFAULT 0 CHECK (changed >= 0),
    unchanged    integer     NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
    refused      integer     NOT NULL DEFAULT 0 CHECK (refused >= 0),
    lease        uuid,
    leased_until timestamptz,
    CHECK (created + changed + unchanged + refused <= total),
    CHECK ((state = 'done') = (finished_at IS NOT NULL))
);
CREATE INDEX csv_import_waiting ON csv_import (created_at, id) WHERE state <> 'done';
CREATE INDEX csv_import_finished ON csv_import (finished_at) WHERE state = 'done';

-- What was uploaded, packed (RFC 1952). It tells of persons, so it goes with the last row.
CREATE TABLE csv_import_file (
    import_id uuid PRIMARY KEY REFERENCES csv_import ON DELETE CASCADE,
    content   bytea NOT NULL
);

-- What became of each row: ids and what is wrong, never what it says.
CREATE TABLE csv_import_row (
    import_id uuid    NOT NULL REFERENCES csv_import ON DELETE CASCADE,
    row       integer NOT NULL CHECK (row > 0),
    outcome   text    NOT NULL CHECK (outcome IN ('created', 'changed', 'unchanged', 'refused')),
    object_id uuid,
    errors    text    CHECK (errors IS JSON ARRAY),
    PRIMARY KEY (import_id, row),
    CHECK ((outcome = 'refused') = (errors IS NOT NULL))
);
CREATE INDEX csv_import_row_refused ON csv_import_row (import_id, row) WHERE outcome = 'refused';
