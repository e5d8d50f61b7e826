-- How far an article's working copy has come, what happens to it by itself, and that readers must never have it again.

ALTER TABLE article
    ADD stage                text NOT NULL DEFAULT 'draft' CHECK (stage IN ('draft', 'in-review', 'scheduled')),
    ADD scheduled_revision   integer,
    ADD scheduled_at         timestamptz,
    ADD scheduled_zone       text,
    ADD scheduled_local_time text CHECK (scheduled_local_time ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9.]+)?$'),
    ADD scheduled_end        timestamptz CHECK (scheduled_end > scheduled_at),
    ADD unpublish_at         timestamptz CHECK (unpublish_at IS NULL OR publication = 'published'),
    ADD last_run             text CHECK (last_run IS JSON OBJECT),
    ADD schedule_problem     text CHECK (schedule_problem IS JSON OBJECT),
    ADD embargo_until        timestamptz,
    ADD kill_reason          text CHECK (length(kill_reason) BETWEEN 1 AND 500),
    DROP CONSTRAINT article_publication_check,
    ADD CONSTRAINT article_publication_check CHECK (publication IN ('none', 'published', 'unpublished', 'killed')),
    ADD CONSTRAINT article_killed_with_reason CHECK ((publication = 'killed') = (kill_reason IS NOT NULL)),
    ADD CONSTRAINT article_schedule_whole CHECK (
        num_nulls(scheduled_revision, scheduled_at, scheduled_zone, scheduled_local_time)
            = CASE stage WHEN 'scheduled' THEN 0 ELSE 4 END),
    ADD CONSTRAINT article_schedule_end CHECK (scheduled_end IS NULL OR stage = 'scheduled'),
    ADD CONSTRAINT article_trashed_without_plans CHECK (
        trashed_at IS NULL OR (stage <> 'scheduled' AND unpublish_at IS NULL));
ALTER TABLE article ALTER stage DROP DEFAULT;
CREATE INDEX article_scheduled ON article (scheduled_at) WHERE scheduled_at IS NOT NULL;
CREATE INDEX article_ending ON article (unpublish_at) WHERE unpublish_at IS NOT NULL;

-- Stays when the documents, and the thing itself, are long gone.
CREATE TABLE document_killed (
    id        uuid PRIMARY KEY,
    type      text        NOT NULL,
    killed_at timestamptz NOT NULL DEFAULT now()
);
