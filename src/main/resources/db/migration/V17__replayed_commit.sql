-- An answer that is given again knows of the content that it knew of when it was given first.

ALTER TABLE idempotent_answer ADD commit bigint;

-- Whether a document is named is asked of every medium of a page, and each such question would read all of a pending list.
ALTER INDEX document_names SET (fastupdate = off);
SELECT gin_clean_pending_list('document_names');
