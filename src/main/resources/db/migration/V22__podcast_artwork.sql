-- What stands for the podcast: directories take no logo that is wide, or drawn.
ALTER TABLE site ADD COLUMN podcast_artwork_id uuid REFERENCES media;
CREATE INDEX site_podcast_artwork ON site (podcast_artwork_id);
