import { z } from 'zod';
import type { Locale } from '~/i18n/locale';
import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { env } from '~/platform/env.server';
import { dataLicense } from '../doors/license';
import { hsdsQuerySchema } from '../hsds/hsds-query.schema';
import * as hsds from '../hsds/hsds.schema';
import { datasets } from './datasets';

const records = {
  services: { listed: 'ServiceListed', whole: 'Service' },
  organizations: { listed: 'OrganizationListed', whole: 'Organization' },
  service_at_locations: { listed: 'ServiceAtLocationListed', whole: 'ServiceAtLocation' },
  taxonomies: { listed: 'Taxonomy', whole: 'Taxonomy' },
  taxonomy_terms: { listed: 'TaxonomyTerm', whole: 'TaxonomyTerm' },
} as const;

const schemas = {
  Service: hsds.serviceSchema,
  ServiceListed: hsds.serviceListedSchema,
  Organization: hsds.organizationSchema,
  OrganizationListed: hsds.organizationListedSchema,
  ServiceAtLocation: hsds.serviceAtLocationSchema,
  ServiceAtLocationListed: hsds.serviceAtLocationListedSchema,
  Taxonomy: hsds.taxonomySchema,
  TaxonomyTerm: hsds.taxonomyTermSchema,
  Location: hsds.locationSchema,
  Contact: hsds.contactSchema,
  Phone: hsds.phoneSchema,
  Language: hsds.languageSchema,
  ServiceArea: hsds.serviceAreaSchema,
  Url: hsds.urlSchema,
  Attribute: hsds.attributeSchema,
  Translation: hsds.translationSchema,
  Minimal: hsds.minimalSchema,
  About: hsds.aboutSchema,
} as const;

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: object, mediaType = 'application/json') => ({ [mediaType]: { schema } });
const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

/** The components of the description, made from the zod schemas that type the answers. */
function components(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([name, { $schema: _s, $id: _id, ...schema }]) => [
      name,
      schema,
    ]),
  );
}

/** The parameters of a list, made from the schema that reads them. */
function parameters(names: readonly string[]) {
  const { properties = {} } = z.toJSONSchema(hsdsQuerySchema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return Object.entries(properties)
    .filter(([name]) => names.length === 0 || names.includes(name))
    .map(([name, schema]) => {
      const { description, ...rest } = schema as { description?: string };
      const own = name === 'lang' ? { type: 'string', enum: locales } : rest;
      return { name, in: 'query', schema: own, ...(description ? { description } : {}) };
    });
}

/** The description of the interface (OpenAPI 3.1). */
export function openApi(locale: Locale) {
  const t = translator(locale, 'openData');
  const problem = {
    description: t('problems.400.title'),
    content: content({}, 'application/problem+json'),
  };
  const missing = {
    description: t('problems.404.title'),
    content: content({}, 'application/problem+json'),
  };
  const { contents: _contents, ...page } = hsds.pageOfItems(z.any()).shape;
  const { $schema: _schema, ...pageJson } = z.toJSONSchema(z.object(page), { io: 'input' });
  const paths: Record<string, unknown> = {
    '/hsds': {
      get: {
        operationId: 'about',
        summary: t('api.about'),
        responses: { 200: { description: t('api.about'), content: content(ref('About')) } },
      },
    },
  };
  for (const [name, { listed, whole }] of Object.entries(records)) {
    // i18n keys: openData:api.*
    const summary = t(`api.${name}`);
    const item = name.startsWith('taxonom')
      ? ref(listed)
      : { anyOf: [ref(listed), ref(whole), ref('Minimal')] };
    const list = {
      allOf: [
        ref('Page'),
        {
          type: 'object',
          required: ['contents'],
          properties: { contents: { type: 'array', items: item } },
        },
      ],
    };
    paths[`/hsds/${name}`] = {
      get: {
        operationId: `list_${name}`,
        summary,
        parameters: parameters([]),
        responses: {
          200: {
            description: summary,
            content: { ...content(list), ...content(item, 'application/x-ndjson') },
          },
          400: problem,
        },
      },
    };
    paths[`/hsds/${name}/{id}`] = {
      get: {
        operationId: `get_${name}`,
        summary,
        parameters: [idParameter, ...parameters(['lang'])],
        responses: { 200: { description: summary, content: content(ref(whole)) }, 404: missing },
      },
    };
  }
  for (const { path, mediaType } of datasets.flatMap((one) => one.distributions)) {
    if (!path.startsWith('/data/')) continue;
    paths[path] = {
      get: {
        operationId: path.slice(1).replace(/[^a-z0-9]/gi, '_'),
        summary: t('api.file'),
        parameters: parameters(['lang']),
        responses: { 200: { description: t('api.file'), content: content({}, mediaType) } },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: t('catalog.title'),
      description: t('lead'),
      version: '1.0.0',
      license: { name: 'CC BY 4.0', url: dataLicense },
    },
    servers: [{ url: env().publicUrl }],
    paths,
    components: { schemas: { ...components(), Page: pageJson } },
  };
}
