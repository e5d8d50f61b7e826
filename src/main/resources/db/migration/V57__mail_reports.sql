-- Reports of bounces and complaints, each once, however often and in whichever order they come. No address is in them.
CREATE TABLE mail_report (
    id          uuid PRIMARY KEY,
    source      text        NOT NULL CHECK (source IN ('ses', 'postmark', 'server')),
    -- Names it to whoever reports it.
    event       text        NOT NULL CHECK (length(event) BETWEEN 1 AND 250),
    email_hash  bytea       CHECK (octet_length(email_hash) = 32),
    -- The mail that it is of: a letter, or whatever the rooms above have sent under this id.
    mail_id     uuid,
    kind        text        NOT NULL CHECK (kind IN ('hard', 'soft', 'complaint')),
    at          timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    detail      text        NOT NULL CHECK (length(detail) <= 400),
    UNIQUE NULLS NOT DISTINCT (source, event, email_hash)
);
CREATE INDEX mail_report_mail ON mail_report (mail_id) WHERE mail_id IS NOT NULL;
CREATE TRIGGER mail_report_append_only BEFORE UPDATE OR DELETE ON mail_report
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mail_report_kept BEFORE TRUNCATE ON mail_report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
