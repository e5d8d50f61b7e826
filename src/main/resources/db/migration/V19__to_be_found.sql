-- What sitemaps list, before the documents are made anew.
INSERT INTO document_facet (type, facet, value, published_at, updated_at, id)
    SELECT type, 'sitemap', 'public', published_at, updated_at, id FROM document
    WHERE type = 'article' AND NOT coalesce((document #>> '{seo,noIndex}')::boolean, false)
    ON CONFLICT DO NOTHING;

-- A text that says nothing is none: so it can be saved again.
UPDATE article SET content = (
    SELECT json_object_agg(key, value) FROM json_each(content::json)
    WHERE NOT (json_typeof(value) = 'string' AND value #>> '{}' !~ '\S'))
    WHERE content ~ '"\s*"';
