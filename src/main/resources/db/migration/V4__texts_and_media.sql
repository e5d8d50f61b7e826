-- Texts in other languages than the usual one: by language tag, what a draft has of them.

ALTER TABLE author  ADD COLUMN localized text NOT NULL DEFAULT '{}' CHECK (localized IS JSON OBJECT);
ALTER TABLE section ADD COLUMN localized text NOT NULL DEFAULT '{}' CHECK (localized IS JSON OBJECT);
ALTER TABLE tag     ADD COLUMN localized text NOT NULL DEFAULT '{}' CHECK (localized IS JSON OBJECT);

-- Media: pictures, sound and film. What has no media type is a picture. When the rights have expired, readers no longer have
-- it: a job looks for what is due.

ALTER TABLE media
    ADD COLUMN localized        text    NOT NULL DEFAULT '{}' CHECK (localized IS JSON OBJECT),
    ADD COLUMN kind             text    NOT NULL DEFAULT 'image' CHECK (kind IN ('image', 'audio', 'video', 'other')),
    ADD COLUMN mime_type        text,
    ADD COLUMN bytes            bigint  CHECK (bytes > 0),
    ADD COLUMN duration_seconds integer CHECK (duration_seconds > 0),
    ADD COLUMN licence          text,
    ADD COLUMN focal_x          double precision CHECK (focal_x BETWEEN 0 AND 1),
    ADD COLUMN focal_y          double precision CHECK (focal_y BETWEEN 0 AND 1),
    ADD COLUMN rights_expire_at timestamptz,
    ADD COLUMN expired          boolean NOT NULL DEFAULT false,
    ADD CHECK ((focal_x IS NULL) = (focal_y IS NULL)),
    ADD CHECK (NOT expired OR rights_expire_at IS NOT NULL);
CREATE INDEX media_kind ON media (kind, id);
CREATE INDEX media_due ON media (rights_expire_at) WHERE NOT expired AND trashed_at IS NULL;
CREATE INDEX media_expired ON media (id) WHERE expired;

ALTER TABLE change_log
    DROP CONSTRAINT change_log_reason_check,
    ADD CONSTRAINT change_log_reason_check CHECK (reason IN ('deleted', 'unpublished', 'expired'));
