-- The facet values of organizations, each with its audience. Lists are filtered and counted by these keys. Where an
-- organization works it also knows the country; it need not work where it knows it.
CREATE OR REPLACE FUNCTION search_facets(ids uuid[]) RETURNS TABLE (organization_id uuid, audience audience, key text)
LANGUAGE sql STABLE AS $$
  SELECT p.organization_id, p.audience, 'f:country/' || p.country_code
  FROM organization_place p WHERE p.organization_id = ANY(ids) AND p.kind = 'seat'
  UNION ALL
  SELECT c.organization_id, c.audience, 'f:country/' || c.country_code
  FROM organization_country c WHERE c.organization_id = ANY(ids)
  UNION ALL
  SELECT p.organization_id, p.audience, 'f:knows/' || p.country_code
  FROM organization_place p WHERE p.organization_id = ANY(ids) AND p.kind = 'seat'
  UNION ALL
  SELECT c.organization_id, c.audience, 'f:knows/' || c.country_code
  FROM organization_country c WHERE c.organization_id = ANY(ids)
  UNION ALL
  SELECT k.organization_id, k.audience, 'f:knows/' || k.country_code
  FROM organization_known_country k WHERE k.organization_id = ANY(ids)
  UNION ALL
  SELECT l.organization_id, l.audience, 'f:language/' || l.language_code
  FROM organization_language l WHERE l.organization_id = ANY(ids)
  UNION ALL
  SELECT t.organization_id, t.audience, 'f:' || t.kind || '/' || term.slug
  FROM organization_term t JOIN term ON term.id = t.term_id WHERE t.organization_id = ANY(ids)
$$;
