-- The countries about which an organization knows, apart from those where it works.
CREATE TABLE organization_known_country (
  organization_id uuid NOT NULL,
  country_code char(2) NOT NULL,
  audience audience NOT NULL DEFAULT 'public',
  CONSTRAINT organization_known_country_pkey PRIMARY KEY (organization_id, country_code)
);
CREATE INDEX organization_known_country_country_code_audience_idx ON organization_known_country (country_code, audience);
ALTER TABLE organization_known_country ADD CONSTRAINT organization_known_country_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE organization_known_country ADD CONSTRAINT organization_known_country_country_code_fkey
  FOREIGN KEY (country_code) REFERENCES country (code) ON DELETE RESTRICT ON UPDATE CASCADE;

-- Terms that belong to the law of some countries, and terms that are knowledge about a country.
ALTER TABLE term ADD COLUMN law_of char(2)[] DEFAULT '{}';
ALTER TABLE term ADD COLUMN is_knowledge boolean NOT NULL DEFAULT false;
UPDATE term SET law_of = '{US}' WHERE kind = 'expertise' AND slug IN ('sijs', 't-and-u-visas');
UPDATE term SET is_knowledge = true
WHERE (kind = 'expertise' AND slug = 'research') OR (kind = 'service' AND slug = 'expert-testimony');
