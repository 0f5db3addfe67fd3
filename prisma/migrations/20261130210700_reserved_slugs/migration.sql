-- Nothing is called like a word that stands in addresses where a slug may stand. Of an organization with such a slug
-- the administration's page could not be reached: it gets another, and the one that it had leads there.
WITH moved AS (
  UPDATE organization SET slug = slug || '-' || right(id::text, 8)
  WHERE slug IN ('new', 'requests', 'uploads') RETURNING id, slug
)
INSERT INTO organization_slug (slug, organization_id)
SELECT left(slug, -9), id FROM moved;
