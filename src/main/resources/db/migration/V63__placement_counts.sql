-- How often campaigns were seen, clicked and dismissed, hour by hour. Of readers nothing is kept.

CREATE TABLE placement_count (
    campaign_id uuid        NOT NULL REFERENCES campaign ON DELETE CASCADE,
    hour        timestamptz NOT NULL CHECK (hour = date_trunc('hour', hour, 'UTC')),
    placement   text        NOT NULL CHECK (
        placement IN ('top-bar', 'in-article', 'end-of-article', 'home', 'sidebar', 'newsletter', 'app-sheet')),
    -- Empty for a campaign without variants.
    variant     text        NOT NULL,
    seen        bigint      NOT NULL CHECK (seen >= 0),
    clicked     bigint      NOT NULL CHECK (clicked >= 0),
    dismissed   bigint      NOT NULL CHECK (dismissed >= 0),
    PRIMARY KEY (campaign_id, hour, placement, variant)
);

-- The variants that a campaign has or had: an app may tell late of one that has gone.
CREATE TABLE campaign_variant (
    campaign_id uuid NOT NULL REFERENCES campaign ON DELETE CASCADE,
    variant     text NOT NULL,
    PRIMARY KEY (campaign_id, variant)
);
