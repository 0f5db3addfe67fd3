import { everybody, form, nobody, nobodySignedIn, also, open, permitted, type Row } from './rules';

const hsds = open(
  'data/hsds',
  '/hsds',
  '/hsds/organizations?full=true&per_page=500&lang=es',
  '/hsds/services?full=true&per_page=500&lang=en',
  '/hsds/services?format=ndjson&full=true',
  '/hsds/service_at_locations?full=true&per_page=500',
  '/hsds/taxonomies',
  '/hsds/taxonomy_terms?per_page=500',
);

/** The doors of the open data: they give everybody what a visitor may read, whoever is signed in. */
export const openDataRows: readonly Row[] = [
  {
    ...hsds,
    reads: [
      ...(hsds.reads ?? []),
      { path: ({ own }) => `/hsds/organizations/${own.id}`, rule: everybody },
      { path: ({ gone }) => `/hsds/organizations/${gone.id}`, rule: nobody },
      { path: ({ hiddenForSafety }) => `/hsds/organizations/${hiddenForSafety.id}`, rule: nobody },
    ],
  },
  open(
    'data/data-file',
    ...['organizations.csv', 'organizations.json', '3w.csv', 'resources.csv', 'resources.json'].map(
      (file) => `/data/${file}`,
    ),
    '/data/hsds.zip',
  ),
  ...['catalog.jsonld', 'catalog.ttl', 'openapi.json'].map((path) =>
    open(`data/catalog/${path}`, `/${path}`),
  ),
  open(
    'data/oai',
    '/oai?verb=Identify',
    '/oai?verb=ListRecords&metadataPrefix=oai_dc',
    '/oai?verb=ListIdentifiers&metadataPrefix=oai_dc',
  ),
  also(
    form(
      'workspace/organization-keys',
      permitted('data.key'),
      ({ own }) => `/es/workspace/organizations/${own.slug}/keys`,
      { body: { do: 'make' }, harm: () => ({ do: 'make', label: 'x' }) },
    ),
    nobodySignedIn,
    ({ hiddenForSafety }) => `/es/workspace/organizations/${hiddenForSafety.slug}/keys`,
  ),
  open('data/open-data', '/es/data', '/en/data'),
];
