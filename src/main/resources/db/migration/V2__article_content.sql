-- What an article says is one value, as its revisions already are; columns only repeat what the database finds articles by.

ALTER TABLE article
    ADD content           text CHECK (content IS JSON OBJECT),
    ADD kind              text NOT NULL DEFAULT 'article' CHECK (kind IN ('article', 'page')),
    ADD translation_of_id uuid REFERENCES article,
    ADD last_published_revision integer;
UPDATE article SET last_published_revision = published_revision;
UPDATE article SET content = article_revision.content FROM article_revision
    WHERE article_id = article.id AND number = article.revision;
ALTER TABLE article
    ALTER content SET NOT NULL,
    ALTER kind DROP DEFAULT,
    DROP kicker, DROP short_headline, DROP standfirst, DROP hero_caption, DROP hero_credit, DROP published_at, DROP body;
CREATE INDEX article_translations ON article (translation_of_id);

-- What an article names. The order is in its content. Related articles are not held: they may go.

CREATE TABLE article_author (
    article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE,
    author_id  uuid NOT NULL REFERENCES author,
    PRIMARY KEY (article_id, author_id)
);
CREATE INDEX article_author_author ON article_author (author_id);
INSERT INTO article_author SELECT DISTINCT article_id, author_id FROM article_byline;
DROP TABLE article_byline;

ALTER TABLE article_tag DROP CONSTRAINT article_tag_pkey, DROP position, ADD PRIMARY KEY (article_id, tag_id);

CREATE TABLE article_media (
    article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE,
    media_id   uuid NOT NULL REFERENCES media,
    PRIMARY KEY (article_id, media_id)
);
CREATE INDEX article_media_media ON article_media (media_id);
INSERT INTO article_media
    SELECT article_id, media_id FROM article_body_media
    UNION SELECT id, hero_media_id FROM article WHERE hero_media_id IS NOT NULL;
DROP TABLE article_body_media;
ALTER TABLE article DROP hero_media_id;

DROP TABLE article_related;

-- Who wrote a thing first.

ALTER TABLE media ADD created_by text;
ALTER TABLE author ADD created_by text;
ALTER TABLE section ADD created_by text;
ALTER TABLE tag ADD created_by text;
ALTER TABLE article ADD created_by text;
UPDATE media SET created_by = saved_by;
UPDATE author SET created_by = saved_by;
UPDATE section SET created_by = saved_by;
UPDATE tag SET created_by = saved_by;
UPDATE article SET created_by = coalesce(
    (SELECT first.saved_by FROM article_revision first WHERE first.article_id = article.id ORDER BY number LIMIT 1), saved_by);
ALTER TABLE media ALTER created_by SET NOT NULL;
ALTER TABLE author ALTER created_by SET NOT NULL;
ALTER TABLE section ALTER created_by SET NOT NULL;
ALTER TABLE tag ALTER created_by SET NOT NULL;
ALTER TABLE article ALTER created_by SET NOT NULL;
