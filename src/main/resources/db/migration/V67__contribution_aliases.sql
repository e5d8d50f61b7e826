-- A name by which a source speaks of what it has another name for: of a payment, say, that belongs to an invoice.

CREATE TABLE contribution_alias (
    source    text NOT NULL,
    reference text NOT NULL CHECK (char_length(reference) BETWEEN 1 AND 255),
    same_as   text NOT NULL CHECK (char_length(same_as) BETWEEN 1 AND 255),
    PRIMARY KEY (source, reference, same_as)
);
CREATE TRIGGER contribution_alias_append_only BEFORE UPDATE OR DELETE ON contribution_alias
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contribution_alias_kept BEFORE TRUNCATE ON contribution_alias
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
