-- Addresses of one thing, for what is merged, killed or deleted for good.
CREATE INDEX document_slug_of_one ON document_slug (id);

-- The trash, as the desk lists it and as it is emptied.
CREATE INDEX article_trashed ON article (id) WHERE trashed_at IS NOT NULL;

-- The desk's list of what is in review or scheduled, which is little among much.
CREATE INDEX article_at_stage ON article (stage, id) WHERE trashed_at IS NULL;
