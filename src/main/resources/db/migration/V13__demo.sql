-- Which steps of the demo newsroom were written, and the ids that its names stand for.
CREATE TABLE demo_step (
    name    text PRIMARY KEY,
    names   json        NOT NULL,
    done_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
