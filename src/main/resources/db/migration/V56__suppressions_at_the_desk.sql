-- So that a suppression can be named without its address.
ALTER TABLE suppression ADD COLUMN id uuid NOT NULL DEFAULT uuidv7();
CREATE UNIQUE INDEX suppression_id ON suppression (id);
CREATE INDEX suppression_reason ON suppression (reason, id);
