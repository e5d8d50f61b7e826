-- A translation names its original even when that has gone for good: so those of one original stay a family.
ALTER TABLE article DROP CONSTRAINT article_translation_of_id_fkey;
UPDATE article SET translation_of_id = (content::json ->> 'translationOfId')::uuid
    WHERE translation_of_id IS DISTINCT FROM (content::json ->> 'translationOfId')::uuid;

-- What readers were told last is translated, apart from what is being written.
ALTER TABLE article ADD published_original_id uuid;
UPDATE article SET published_original_id = (told.content::json ->> 'translationOfId')::uuid
    FROM article_revision told
    WHERE told.article_id = article.id AND told.number = article.last_published_revision;
CREATE INDEX article_published_translations ON article (published_original_id) WHERE published_original_id IS NOT NULL;

-- Each language once. Of those that there are already the oldest stays a translation; of the others a new revision says that they
-- are none, and readers have what they had.
WITH repeated AS (
    SELECT id FROM (
        SELECT id, row_number() OVER (PARTITION BY translation_of_id, language ORDER BY id) AS place
        FROM article WHERE translation_of_id IS NOT NULL AND trashed_at IS NULL) AS numbered
    WHERE place > 1
    UNION
    SELECT id FROM article WHERE translation_of_id = id),
separated AS (
    UPDATE article SET
        translation_of_id = NULL,
        content = (content::jsonb - 'translationOfId')::text,
        revision = revision + 1,
        version = version + 1,
        saved_at = date_trunc('milliseconds', now()),
        saved_by = 'masthead'
    WHERE id IN (SELECT id FROM repeated)
    RETURNING id, revision, saved_at, saved_by, content)
INSERT INTO article_revision (article_id, number, began_at, saved_at, saved_by, note, content)
    SELECT id, revision, saved_at, saved_at, saved_by, 'No translation, for its language has another', content FROM separated;
CREATE UNIQUE INDEX article_translation_language ON article (translation_of_id, language)
    WHERE trashed_at IS NULL AND translation_of_id IS NOT NULL;
ALTER TABLE article
    ADD CONSTRAINT article_translation_of_another CHECK (translation_of_id <> id),
    ADD CONSTRAINT article_published_translation_of_another CHECK (published_original_id <> id);
