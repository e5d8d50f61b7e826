-- What a thing that was merged leads to, for whoever keeps copies and for a merge that is asked for again.
ALTER TABLE change_log ADD into_id uuid CHECK (into_id IS NULL OR reason = 'merged');

-- The trash, as the desk lists it and as it is emptied, of what comes in tens of thousands.
CREATE INDEX redirect_trashed ON redirect (id) WHERE trashed_at IS NOT NULL;
CREATE INDEX media_trashed ON media (id) WHERE trashed_at IS NOT NULL;
