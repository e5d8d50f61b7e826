-- Campaigns: what they say and want, and how far they have come. What stands beside the content is what the database finds them by.

CREATE TABLE campaign (
    id                uuid PRIMARY KEY,
    version           integer     NOT NULL,
    created_at        timestamptz NOT NULL,
    created_by        text        NOT NULL,
    saved_at          timestamptz NOT NULL,
    saved_by          text        NOT NULL,
    trashed_at        timestamptz,
    content           text        NOT NULL CHECK (content IS JSON OBJECT),
    slug              text        NOT NULL CONSTRAINT campaign_slug_key UNIQUE,
    revision          integer     NOT NULL CHECK (revision > 0),
    state             text        NOT NULL CHECK (
        state IN ('draft', 'in-review', 'approved', 'scheduled', 'live', 'paused', 'ended', 'archived')),
    approved_revision integer,
    kind              text        NOT NULL CHECK (
        kind IN ('membership', 'gift', 'donation', 'newsletter-sign-up', 'notice')),
    starts_at         timestamptz,
    ends_at           timestamptz CHECK (ends_at > starts_at),
    ends_at_goal      boolean     NOT NULL,
    -- Since it is live for the first time, and until it ended.
    live_since        timestamptz,
    ended_at          timestamptz CHECK (ended_at >= live_since),
    end_cause         text CHECK (end_cause IN ('deadline', 'goal', 'by-hand')),
    last_run          text CHECK (last_run IS JSON OBJECT),
    start_problem     text CHECK (start_problem IS JSON OBJECT),
    -- Null for a campaign without a goal. Money in minor units.
    goal_type         text CHECK (goal_type IN ('new-members', 'gifts', 'members-total', 'amount')),
    goal_target       bigint CHECK (goal_target BETWEEN 1 AND 1000000000000),
    goal_baseline     bigint CHECK (goal_baseline BETWEEN 0 AND goal_target - 1),
    goal_currency     text CHECK (goal_currency ~ '^[A-Z]{3}$'),
    -- The window as it is written; null where it is that of the campaign itself.
    goal_counts_from  timestamptz,
    goal_counts_until timestamptz CHECK (goal_counts_until > goal_counts_from),
    -- Set by masthead.campaign.progress, once for each target.
    goal_reached_at   timestamptz,
    -- What it had reached when it ended.
    result            text CHECK (result IS JSON OBJECT),
    CONSTRAINT campaign_goal_whole CHECK (
        num_nulls(goal_type, goal_target, goal_baseline) IN (0, 3)
        AND (goal_currency IS NOT NULL) = (goal_type IS NOT DISTINCT FROM 'amount')
        AND (goal_type IS NOT NULL OR NOT ends_at_goal)),
    CONSTRAINT campaign_live_since CHECK (
        (live_since IS NOT NULL) = (state IN ('live', 'paused', 'ended', 'archived'))),
    CONSTRAINT campaign_end_whole CHECK (
        num_nulls(ended_at, end_cause, result) = CASE WHEN state IN ('ended', 'archived') THEN 0 ELSE 3 END),
    CONSTRAINT campaign_scheduled_for CHECK (state <> 'scheduled' OR starts_at IS NOT NULL),
    CONSTRAINT campaign_approved CHECK (
        (approved_revision IS NOT NULL) = (state NOT IN ('draft', 'in-review'))),
    -- What readers had is never put in the trash: its figures stay.
    CONSTRAINT campaign_trashed CHECK (trashed_at IS NULL OR state = 'draft')
);
CREATE INDEX campaign_starting ON campaign (starts_at) WHERE state = 'scheduled';
CREATE INDEX campaign_ending ON campaign (ends_at) WHERE state IN ('live', 'paused') AND ends_at IS NOT NULL;
CREATE INDEX campaign_at_goal ON campaign (goal_reached_at)
    WHERE state IN ('live', 'paused') AND ends_at_goal AND goal_reached_at IS NOT NULL;
CREATE INDEX campaign_running ON campaign (goal_type, goal_currency) WHERE state IN ('live', 'paused');

-- What a campaign shows, and where it does not show: these are held as long as it names them.
CREATE TABLE campaign_media (
    campaign_id uuid NOT NULL REFERENCES campaign ON DELETE CASCADE,
    media_id    uuid NOT NULL REFERENCES media,
    PRIMARY KEY (campaign_id, media_id)
);
CREATE INDEX campaign_media_media ON campaign_media (media_id);

CREATE TABLE campaign_section (
    campaign_id uuid NOT NULL REFERENCES campaign ON DELETE CASCADE,
    section_id  uuid NOT NULL REFERENCES section,
    PRIMARY KEY (campaign_id, section_id)
);
CREATE INDEX campaign_section_section ON campaign_section (section_id);

CREATE TABLE campaign_tag (
    campaign_id uuid NOT NULL REFERENCES campaign ON DELETE CASCADE,
    tag_id      uuid NOT NULL REFERENCES tag,
    PRIMARY KEY (campaign_id, tag_id)
);
CREATE INDEX campaign_tag_tag ON campaign_tag (tag_id);

CREATE TABLE campaign_revision (
    campaign_id uuid        NOT NULL REFERENCES campaign ON DELETE CASCADE,
    number      integer     NOT NULL CHECK (number > 0),
    began_at    timestamptz NOT NULL,
    saved_at    timestamptz NOT NULL CHECK (began_at <= saved_at),
    saved_by    text        NOT NULL,
    note        text CHECK (char_length(note) BETWEEN 1 AND 300),
    content     text        NOT NULL CHECK (content IS JSON OBJECT),
    PRIMARY KEY (campaign_id, number)
);
CREATE TRIGGER campaign_revision_immutable BEFORE UPDATE ON campaign_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
