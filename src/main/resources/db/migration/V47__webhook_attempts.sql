-- Every attempt to send a message. It outlives the webhook, is never changed, and never deleted in its first week.

CREATE TABLE webhook_attempt (
    id         uuid PRIMARY KEY,
    webhook_id uuid        NOT NULL,
    message_id text        NOT NULL,
    type       text        NOT NULL,
    cause      text        NOT NULL CHECK (cause IN ('event', 'replay', 'ping')),
    attempt    integer     NOT NULL CHECK (attempt > 0),
    at         timestamptz NOT NULL,
    millis     integer     NOT NULL CHECK (millis >= 0),
    delivered  boolean     NOT NULL,
    status     integer CHECK (status BETWEEN 100 AND 999),
    failure    text,
    excerpt    text CHECK (char_length(excerpt) <= 500),
    CHECK (NOT delivered OR (status BETWEEN 200 AND 299 AND failure IS NULL))
);
CREATE INDEX webhook_attempt_webhook ON webhook_attempt (webhook_id, id DESC);
CREATE INDEX webhook_attempt_message ON webhook_attempt (webhook_id, message_id, id DESC);
CREATE INDEX webhook_attempt_age ON webhook_attempt (at);

CREATE FUNCTION refuse_early_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at < now() - interval '7 days' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'rows of % are kept for a week at least', TG_TABLE_NAME;
END $$;
CREATE TRIGGER webhook_attempt_immutable BEFORE UPDATE ON webhook_attempt
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER webhook_attempt_kept BEFORE DELETE ON webhook_attempt
    FOR EACH ROW EXECUTE FUNCTION refuse_early_deletion();
