-- An answer that is given again knows of the content that it knew of when it was given first.

ALTER TABLE idempotent_answer ADD commit bigint;
