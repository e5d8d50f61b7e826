-- What readers will get stays, as what they have does.

ALTER TABLE article
    ADD CONSTRAINT article_scheduled_revision_fkey
        FOREIGN KEY (id, scheduled_revision) REFERENCES article_revision (article_id, number);
