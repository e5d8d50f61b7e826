-- Why readers no longer have something.
ALTER TABLE change_log
    DROP CONSTRAINT change_log_reason_check,
    ADD CONSTRAINT change_log_reason_check
        CHECK (reason IN ('deleted', 'unpublished', 'expired', 'killed', 'merged'));

-- A translation outlives its original.
ALTER TABLE article
    DROP CONSTRAINT article_translation_of_id_fkey,
    ADD CONSTRAINT article_translation_of_id_fkey FOREIGN KEY (translation_of_id) REFERENCES article ON DELETE SET NULL;
